// Generated from the OpenAPI document by `npm run api:types`. Do not edit.

export interface paths {
    "/api/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Agents
         * @description The agents whose work the caller may see, by staff number.
         */
        get: operations["list_agents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/callbacks/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search Callbacks
         * @description Open ones, who waits longest first; or those done, latest first.
         */
        post: operations["search_callbacks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/callbacks/{task_id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish Callback
         * @description Mark as called back; a second time changes nothing.
         */
        post: operations["finish_callback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/callbacks/{task_id}/number": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show Callback Number
         * @description The number in full, for whoever is about to call back; each look is a ledger entry.
         */
        post: operations["show_callback_number"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search Calls
         * @description The calls the person may see, newest first.
         */
        post: operations["search_calls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{call_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Call
         * @description A call with its events, record, recording and customer.
         */
        get: operations["get_call"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{call_id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Record
         * @description The record; version 0 when nothing has been written yet.
         */
        get: operations["get_record"];
        /**
         * Save Record
         * @description Save what has been typed so far. 409 carries the saved version as ``current``.
         */
        put: operations["save_record"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{call_id}/record/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete Record
         * @description Save and declare complete. 422 says what is missing; 409 as for saving.
         */
        post: operations["complete_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{call_id}/recording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Recording
         * @description The sound as FLAC: caller left, agent right. Knows byte ranges. Listening leaves a ledger entry.
         */
        get: operations["get_recording"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{call_id}/recording/peaks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Recording Peaks
         * @description What a waveform is drawn from.
         */
        get: operations["get_recording_peaks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search Customers
         * @description Customers by part of the name, by number, or by its last four digits.
         */
        post: operations["search_customers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customer_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Customer */
        get: operations["get_customer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customer_id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Customer Contacts
         * @description The customer's latest contacts, newest first.
         */
        get: operations["list_customer_contacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Desk
         * @description The caller's own desk, without the softphone's password.
         */
        get: operations["desk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dispositions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Dispositions
         * @description For each business line, and for calls whose line is not known, the words of its contact records.
         */
        get: operations["list_dispositions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/floor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Floor
         * @description Who is in what state and who is waiting, as far as the user may see.
         */
        get: operations["floor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Me
         * @description Who is logged in. Also sets the CSRF cookie that every write has to send back.
         */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change Me */
        patch: operations["change_me"];
        trace?: never;
    };
    "/api/prompts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Prompts */
        get: operations["list_prompts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prompts/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace Prompt
         * @description Put an own recording in place of the spoken text; the next caller hears it.
         */
        post: operations["replace_prompt"];
        /**
         * Restore Prompt
         * @description Go back to the spoken text.
         */
        delete: operations["restore_prompt"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prompts/{key}/audio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Prompt Audio
         * @description What callers hear now, as WAV.
         */
        get: operations["get_prompt_audio"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prompts/{key}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Write Prompt Text
         * @description Say another text for the key, or a text under a new key; an own recording still counts more.
         */
        put: operations["write_prompt_text"];
        post?: never;
        /**
         * Forget Prompt Text
         * @description Go back to the product's text. A key that the product does not have is forgotten, recording and all.
         */
        delete: operations["forget_prompt_text"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Queues */
        get: operations["list_queues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/web-call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Web Call
         * @description A softphone for one visit of the customer phone page.
         */
        post: operations["web_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/web-call/{visit}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Visit
         * @description How the call of this visit stands; whoever knows the visit's name is the visitor.
         */
        get: operations["visit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AgentState
         * @description What an agent is doing (坐席状态).
         * @enum {string}
         */
        AgentState: "offline" | "ready" | "offered" | "talking" | "holding" | "wrap_up" | "break" | "system_problem";
        /**
         * CallDetail
         * @description A call's page.
         */
        CallDetail: {
            agent: components["schemas"]["PersonRef"] | null;
            /**
             * Arrived At
             * Format: date-time
             */
            arrived_at: string;
            /** Caller */
            caller: string;
            /** Connected At */
            connected_at: string | null;
            customer: components["schemas"]["CustomerRef"] | null;
            customer_card: components["schemas"]["CustomerCard"] | null;
            /** Direction */
            direction: string;
            /** Ended At */
            ended_at: string | null;
            /** Events */
            events: components["schemas"]["CallEventOut"][];
            /** Hold S */
            hold_s: number;
            /** Hotline */
            hotline: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** May Write Record */
            may_write_record: boolean;
            /** Offered At */
            offered_at: string | null;
            outcome: components["schemas"]["Outcome"];
            queue: components["schemas"]["NamedRef"] | null;
            /** Queued At */
            queued_at: string | null;
            record: components["schemas"]["RecordOut"] | null;
            /**
             * Record State
             * @enum {string}
             */
            record_state: "none" | "draft" | "incomplete" | "complete";
            recording: components["schemas"]["RecordingOut"] | null;
            /**
             * Recording State
             * @enum {string}
             */
            recording_state: "none" | "pending" | "kept" | "failed";
            /** Ring S */
            ring_s: number;
            /** Talk S */
            talk_s: number;
            /** Wait S */
            wait_s: number;
            /** Web */
            web: boolean;
            /** Wrap Up Ended At */
            wrap_up_ended_at: string | null;
            /** Wrap Up S */
            wrap_up_s: number;
        };
        /**
         * CallEventKind
         * @description ``data`` keys are listed behind each kind; instants are the event's own ``at``. No number stands in ``data``.
         * @enum {string}
         */
        CallEventKind: "arrived" | "queued" | "offered" | "offer_rejected" | "offer_timed_out" | "offer_failed" | "connected" | "greeting_said" | "muted" | "unmuted" | "held" | "resumed" | "digits_sent" | "caller_silent" | "caller_spoke" | "agent_lost" | "agent_returned" | "recovered" | "ended" | "wrap_up_ended" | "missed";
        /** CallEventOut */
        CallEventOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Data */
            data: {
                [key: string]: unknown;
            };
            kind: components["schemas"]["CallEventKind"];
            /** Seq */
            seq: number;
        };
        /** CallPage */
        CallPage: {
            /** Items */
            items: components["schemas"]["CallRow"][];
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
        };
        /**
         * CallRow
         * @description A call in a list.
         */
        CallRow: {
            agent: components["schemas"]["PersonRef"] | null;
            /**
             * Arrived At
             * Format: date-time
             */
            arrived_at: string;
            /** Caller */
            caller: string;
            /** Connected At */
            connected_at: string | null;
            customer: components["schemas"]["CustomerRef"] | null;
            /** Direction */
            direction: string;
            /** Ended At */
            ended_at: string | null;
            /** Hold S */
            hold_s: number;
            /** Hotline */
            hotline: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            outcome: components["schemas"]["Outcome"];
            queue: components["schemas"]["NamedRef"] | null;
            /**
             * Record State
             * @enum {string}
             */
            record_state: "none" | "draft" | "incomplete" | "complete";
            /**
             * Recording State
             * @enum {string}
             */
            recording_state: "none" | "pending" | "kept" | "failed";
            /** Ring S */
            ring_s: number;
            /** Talk S */
            talk_s: number;
            /** Wait S */
            wait_s: number;
            /** Web */
            web: boolean;
            /** Wrap Up S */
            wrap_up_s: number;
        };
        /**
         * CallSearch
         * @description In a body, not in a URL: a number is personal data. ``to`` is exclusive.
         */
        CallSearch: {
            /**
             * Agent
             * @default
             */
            agent: string;
            /** From */
            from?: string | null;
            /**
             * Number
             * @default
             */
            number: string;
            outcome?: components["schemas"]["Outcome"] | null;
            /**
             * Page
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 20
             */
            page_size: number;
            /** Queue */
            queue?: number | null;
            /** To */
            to?: string | null;
        };
        /** CallbackDone */
        CallbackDone: {
            /**
             * Note
             * @default
             */
            note: string;
        };
        /**
         * CallbackNumber
         * @description The number to dial, in full.
         */
        CallbackNumber: {
            /** Number */
            number: string;
        };
        /**
         * CallbackOut
         * @description A call owed.
         */
        CallbackOut: {
            /** Answered Call Id */
            answered_call_id: string | null;
            /** Attempts */
            attempts: number;
            /** Call Id */
            call_id: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Customer Name */
            customer_name: string;
            /** Done At */
            done_at: string | null;
            done_by: components["schemas"]["PersonRef"] | null;
            /** Hotline */
            hotline: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Last Call At
             * Format: date-time
             */
            last_call_at: string;
            /** Note */
            note: string;
            /** Number */
            number: string;
            reason: components["schemas"]["Reason"];
        };
        /** CallbackPage */
        CallbackPage: {
            /** Items */
            items: components["schemas"]["CallbackOut"][];
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
        };
        /** CallbackSearch */
        CallbackSearch: {
            /**
             * Open
             * @default true
             */
            open: boolean;
            /**
             * Page
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 20
             */
            page_size: number;
        };
        /**
         * CallerCard
         * @description Who is calling, as far as known.
         */
        CallerCard: {
            /** Customer Id */
            customer_id?: string | null;
            /**
             * Customer Name
             * @default
             */
            customer_name: string;
            /**
             * Level
             * @default
             */
            level: string;
            /** Masked Number */
            masked_number: string;
            /**
             * Past Contacts
             * @default []
             */
            past_contacts: components["schemas"]["PastContact"][];
        };
        /**
         * ContactOut
         * @description An earlier contact of a customer.
         */
        ContactOut: {
            /** Agent Name */
            agent_name: string;
            /** At */
            at: string | null;
            /**
             * Call Id
             * Format: uuid
             */
            call_id: string;
            kind: components["schemas"]["Word"] | null;
            reason: components["schemas"]["Word"] | null;
            result: components["schemas"]["Word"] | null;
        };
        /**
         * ContactStage
         * @description What the contact at a desk is doing.
         * @enum {string}
         */
        ContactStage: "offered" | "connecting" | "connected" | "held" | "agent_lost" | "ended";
        /**
         * ContactView
         * @description The one contact at a desk, from the offer to the end of wrap-up.
         */
        ContactView: {
            /** Agent Lost Until */
            agent_lost_until?: string | null;
            /**
             * Arrived At
             * Format: date-time
             */
            arrived_at: string;
            /**
             * Call Id
             * Format: uuid
             */
            call_id: string;
            caller: components["schemas"]["CallerCard"];
            /**
             * Caller Silent
             * @default false
             */
            caller_silent: boolean;
            /** Connected At */
            connected_at?: string | null;
            /** Ended At */
            ended_at?: string | null;
            /**
             * Explanation En
             * @default
             */
            explanation_en: string;
            /**
             * Explanation Zh
             * @default
             */
            explanation_zh: string;
            /**
             * Greeting Due
             * @default false
             */
            greeting_due: boolean;
            /** Held At */
            held_at?: string | null;
            /**
             * Muted
             * @default false
             */
            muted: boolean;
            /** Offer Expires At */
            offer_expires_at?: string | null;
            /**
             * Offered At
             * Format: date-time
             */
            offered_at: string;
            queue: components["schemas"]["QueueRef"];
            /**
             * Returned From Hold
             * @default false
             */
            returned_from_hold: boolean;
            stage: components["schemas"]["ContactStage"];
            /**
             * Web
             * @default false
             */
            web: boolean;
            /** Wrap Up Ends At */
            wrap_up_ends_at?: string | null;
        };
        /**
         * CustomerCard
         * @description A customer as screens show them.
         */
        CustomerCard: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Level */
            level: string;
            /** Masked Numbers */
            masked_numbers: string[];
            /** Name */
            name: string;
            /** Note */
            note: string;
        };
        /** CustomerPage */
        CustomerPage: {
            /** Items */
            items: components["schemas"]["CustomerCard"][];
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
        };
        /** CustomerRef */
        CustomerRef: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * CustomerSearch
         * @description In a body, not in a URL: what is searched for is personal data.
         */
        CustomerSearch: {
            /**
             * Page
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 20
             */
            page_size: number;
            /**
             * Text
             * @default
             */
            text: string;
        };
        /**
         * DeskState
         * @description Everything a desk draws. Sent whole on every change.
         */
        DeskState: {
            /** Agent Name */
            agent_name: string;
            /** Agent Number */
            agent_number: string;
            contact?: components["schemas"]["ContactView"] | null;
            /**
             * Engine Up
             * @default true
             */
            engine_up: boolean;
            /** Live */
            live: boolean;
            /**
             * Next Reason
             * @default
             */
            next_reason: string;
            next_state?: components["schemas"]["AgentState"] | null;
            /**
             * Reason
             * @default
             */
            reason: string;
            /**
             * Server Time
             * Format: date-time
             */
            server_time: string;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            softphone?: components["schemas"]["SoftphoneView"] | null;
            /**
             * Softphone Reachable
             * @default false
             */
            softphone_reachable: boolean;
            state: components["schemas"]["AgentState"];
        };
        /** FloorAgent */
        FloorAgent: {
            /** Call Id */
            call_id?: string | null;
            /** Name */
            name: string;
            /** Number */
            number: string;
            /**
             * Queue
             * @default
             */
            queue: string;
            /**
             * Reason
             * @default
             */
            reason: string;
            /** Since */
            since: string | null;
            state: components["schemas"]["AgentState"];
            /** Team */
            team: string;
        };
        /**
         * FloorState
         * @description The live view of a team: who is in what state and who is waiting.
         */
        FloorState: {
            /** Agents */
            agents: components["schemas"]["FloorAgent"][];
            /** Engine Up */
            engine_up: boolean;
            /**
             * Server Time
             * Format: date-time
             */
            server_time: string;
            /** Waiting */
            waiting: components["schemas"]["FloorWaiting"][];
        };
        /** FloorWaiting */
        FloorWaiting: {
            /**
             * Arrived At
             * Format: date-time
             */
            arrived_at: string;
            /**
             * Call Id
             * Format: uuid
             */
            call_id: string;
            /**
             * Customer Name
             * @default
             */
            customer_name: string;
            /**
             * Explanation En
             * @default
             */
            explanation_en: string;
            /**
             * Explanation Zh
             * @default
             */
            explanation_zh: string;
            /** Masked Number */
            masked_number: string;
            /**
             * Offered To
             * @default
             */
            offered_to: string;
            /** Position */
            position: number;
            /** Queue */
            queue: string;
            /**
             * Web
             * @default false
             */
            web: boolean;
        };
        /**
         * KindWord
         * @description A kind of contact with the reasons and results to choose from; an empty list asks for none.
         */
        KindWord: {
            /** En */
            en: string;
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Reasons */
            reasons: components["schemas"]["Word"][];
            /** Results */
            results: components["schemas"]["Word"][];
            /** Zh */
            zh: string;
        };
        /**
         * LineWords
         * @description What may be chosen for calls of a business line (null: a call whose line is not known).
         */
        LineWords: {
            /** Kinds */
            kinds: components["schemas"]["KindWord"][];
            /** Line */
            line: string;
            /** Line Id */
            line_id: number | null;
        };
        /**
         * Me
         * @description Who is logged in and what the screens may offer them.
         */
        Me: {
            /**
             * Language
             * @enum {string}
             */
            language: "zh-hans" | "en";
            /** Name */
            name: string;
            /** Number */
            number: string;
            /** Permissions */
            permissions: components["schemas"]["Permission"][];
            role: components["schemas"]["Role"];
            /** Team */
            team: string;
        };
        /** MeChange */
        MeChange: {
            /**
             * Language
             * @enum {string}
             */
            language: "zh-hans" | "en";
        };
        /** NamedRef */
        NamedRef: {
            /** Id */
            id: number;
            /** Name */
            name: string;
        };
        /**
         * Outcome
         * @description How a call ended (呼叫结果). ``open`` until it has.
         * @enum {string}
         */
        Outcome: "open" | "answered" | "silent" | "abandoned" | "missed" | "closed_hours" | "failed";
        /**
         * PastContact
         * @description One earlier contact of the customer, newest first, at most five.
         */
        PastContact: {
            /** Agent Name */
            agent_name: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Call Id
             * Format: uuid
             */
            call_id: string;
            /** Kind */
            kind: string;
            /** Reason */
            reason: string;
            /** Result */
            result: string;
        };
        /**
         * PeaksOut
         * @description The loudest sample of equal stretches of each channel, for drawing.
         */
        PeaksOut: {
            /** Agent */
            agent: number[];
            /** Caller */
            caller: number[];
            /** Duration Ms */
            duration_ms: number;
        };
        /**
         * Permission
         * @description One thing a person may be allowed to do.
         * @enum {string}
         */
        Permission: "desk.use" | "floor.view" | "calls.view_own" | "calls.view_team" | "calls.view_all" | "recordings.play" | "callbacks.work" | "customers.view" | "prompts.manage" | "people.manage";
        /**
         * PersonRef
         * @description A colleague, as lists show them.
         */
        PersonRef: {
            /** Name */
            name: string;
            /** Number */
            number: string;
            /**
             * Team
             * @default
             */
            team: string;
        };
        /**
         * Prompt
         * @description One prompt: what it says in Chinese (and in English for reading), and whose text and voice it has.
         *
         *     ``text_en`` is empty when ``own_text``.
         */
        Prompt: {
            /** Changed At */
            changed_at?: string | null;
            /** Duration Ms */
            duration_ms: number;
            /** Key */
            key: string;
            /** Own */
            own: boolean;
            /** Own Text */
            own_text: boolean;
            /** Text */
            text: string;
            /** Text En */
            text_en: string;
        };
        /** PromptText */
        PromptText: {
            /** Text */
            text: string;
        };
        /**
         * QueueItem
         * @description A queue; times in seconds.
         */
        QueueItem: {
            /** Id */
            id: number;
            /** Line */
            line: string;
            /** Name */
            name: string;
            /** Ring Seconds */
            ring_seconds: number;
            /** Service Level Seconds */
            service_level_seconds: number;
            /** Wrap Up Seconds */
            wrap_up_seconds: number;
        };
        /** QueueRef */
        QueueRef: {
            /** Id */
            id: number;
            /** Name */
            name: string;
        };
        /**
         * Reason
         * @enum {string}
         */
        Reason: "missed" | "abandoned";
        /**
         * RecordIn
         * @description What an agent has filled in; ``version`` is the one the screen started from (0: none yet).
         */
        RecordIn: {
            /** Customer Id */
            customer_id?: string | null;
            /** Kind Id */
            kind_id?: number | null;
            /**
             * Note
             * @default
             */
            note: string;
            /** Reason Id */
            reason_id?: number | null;
            /** Result Id */
            result_id?: number | null;
            /** Version */
            version: number;
        };
        /**
         * RecordOut
         * @description The contact record of a call.
         */
        RecordOut: {
            /**
             * Call Id
             * Format: uuid
             */
            call_id: string;
            /** Completed At */
            completed_at: string | null;
            completed_by: components["schemas"]["PersonRef"] | null;
            /** Customer Id */
            customer_id: string | null;
            kind: components["schemas"]["Word"] | null;
            /** Line Id */
            line_id: number | null;
            /** Note */
            note: string;
            reason: components["schemas"]["Word"] | null;
            result: components["schemas"]["Word"] | null;
            /** Saved At */
            saved_at: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "none" | "draft" | "incomplete" | "complete";
            /** Version */
            version: number;
        };
        /**
         * RecordingOut
         * @description What is known of a recording; the sound is at ``/api/calls/{id}/recording``.
         */
        RecordingOut: {
            /** Bytes */
            bytes: number;
            /** Channels */
            channels: number;
            /** Duration Ms */
            duration_ms: number;
            /** Format */
            format: string;
            /** Sample Rate */
            sample_rate: number;
            /** Sha256 */
            sha256: string;
            /**
             * State
             * @enum {string}
             */
            state: "none" | "pending" | "kept" | "failed";
        };
        /**
         * Role
         * @description A person's post (岗位).
         * @enum {string}
         */
        Role: "agent" | "team_leader" | "supervisor" | "quality_inspector" | "planner" | "administrator";
        /**
         * SoftphoneView
         * @description What the browser needs to register its softphone.
         */
        SoftphoneView: {
            /** Account */
            account: string;
            /** Domain */
            domain: string;
            /** Password */
            password: string;
            /** Websocket */
            websocket: string;
        };
        /**
         * VisitView
         * @description How a visitor's own call stands.
         */
        VisitView: {
            /**
             * Stage
             * @enum {string}
             */
            stage: "none" | "waiting" | "talking" | "held" | "ended";
        };
        /**
         * WebCall
         * @description A one-time softphone of a visitor; it can dial ``hotline`` and nothing else.
         */
        WebCall: {
            /** Account */
            account: string;
            /** Domain */
            domain: string;
            /** Hotline */
            hotline: string;
            /** Name */
            name: string;
            /** Password */
            password: string;
            /** Visit */
            visit: string;
            /** Websocket */
            websocket: string;
        };
        /**
         * WebCallIn
         * @description Which hotline the visitor wants; empty: the house's first.
         */
        WebCallIn: {
            /**
             * Hotline
             * @default
             */
            hotline: string;
        };
        /**
         * Word
         * @description A word of a contact record, in both languages.
         */
        Word: {
            /** En */
            en: string;
            /** Id */
            id: number;
            /** Key */
            key: string;
            /** Zh */
            zh: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_agents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRef"][];
                };
            };
        };
    };
    search_callbacks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallbackSearch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallbackPage"];
                };
            };
        };
    };
    finish_callback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallbackDone"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallbackOut"];
                };
            };
        };
    };
    show_callback_number: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallbackNumber"];
                };
            };
        };
    };
    search_calls: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallSearch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallPage"];
                };
            };
        };
    };
    get_call: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallDetail"];
                };
            };
        };
    };
    get_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordOut"];
                };
            };
        };
    };
    save_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordOut"];
                };
            };
        };
    };
    complete_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordOut"];
                };
            };
        };
    };
    get_recording: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    get_recording_peaks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeaksOut"];
                };
            };
        };
    };
    search_customers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerSearch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerPage"];
                };
            };
        };
    };
    get_customer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerCard"];
                };
            };
        };
    };
    list_customer_contacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactOut"][];
                };
            };
        };
    };
    desk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskState"];
                };
            };
        };
    };
    list_dispositions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineWords"][];
                };
            };
        };
    };
    floor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FloorState"];
                };
            };
        };
    };
    get_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    change_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    list_prompts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prompt"][];
                };
            };
        };
    };
    replace_prompt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * File
                     * Format: binary
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prompt"];
                };
            };
        };
    };
    restore_prompt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prompt"];
                };
            };
        };
    };
    get_prompt_audio: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    write_prompt_text: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromptText"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prompt"];
                };
            };
        };
    };
    forget_prompt_text: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prompt"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_queues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueItem"][];
                };
            };
        };
    };
    web_call: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebCallIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebCall"];
                };
            };
        };
    };
    visit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                visit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitView"];
                };
            };
        };
    };
}
