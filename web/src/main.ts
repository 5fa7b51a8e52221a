import 'element-plus/dist/index.css'
import './styles/base.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { onSignedOut } from '@/api/client'
import { currentLanguage, i18n, setLanguage } from '@/kit/i18n'
import { useSession } from '@/rooms/people/session'
import App from './App.vue'
import { makeRouter } from './router'

const app = createApp(App).use(createPinia()).use(i18n)
const session = useSession()
onSignedOut(() => session.lose())
setLanguage(currentLanguage())
app.use(makeRouter(session)).mount('#app')
