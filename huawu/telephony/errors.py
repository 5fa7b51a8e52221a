"""What can go wrong with the telephone engine, said so that a person can act on it."""

from __future__ import annotations

from huawu.kit.errors import HuawuError, NotFoundError


class EngineSetupError(HuawuError):
    """The engine cannot be installed or started; ``fact`` says why in one line."""

    code = "engine_setup"
    status = 500


class NoDebianError(EngineSetupError):
    code = "engine_no_debian"
    zh = "找不到 Asterisk 22.6 或更新版本；本机不是 Debian 系统，请先自行安装 Asterisk。"
    en = "Asterisk 22.6 or newer was not found and this is not Debian: please install Asterisk first."


class NoRootError(EngineSetupError):
    code = "engine_no_root"
    zh = "首次安装电话引擎需要 root 权限：请用 root 运行一次，或先安装 Asterisk 22.6 或更新版本。"
    en = (
        "Setting up the telephone engine for the first time needs root: run this once as root, "
        "or install Asterisk 22.6 or newer."
    )


class DownloadError(EngineSetupError):
    code = "engine_download"
    zh = "下载电话引擎失败，请检查网络与 apt 软件源设置；详情见 {log}"
    en = "The telephone engine could not be downloaded: check the network and the apt sources; details in {log}"


class PortTakenError(EngineSetupError):
    code = "port_taken"
    zh = "端口 {port} 已被占用：请关闭占用它的程序，或用环境变量 {setting} 换一个端口。"
    en = "Port {port} is taken: stop the program that uses it or choose another with {setting}."


class EngineStartError(EngineSetupError):
    code = "engine_start"
    zh = "电话引擎未能启动，详情见 {log}"
    en = "The telephone engine did not start; details in {log}"


class TrunkSettingsError(EngineSetupError):
    code = "trunk_settings"
    zh = "中继设置文件有误（{problem}）"
    en = "The trunk settings are wrong ({problem})"


class NodeSettingsError(EngineSetupError):
    code = "node_settings"
    zh = "节点设置文件有误（{problem}）"
    en = "The node settings are wrong ({problem})"


class NoSpeechError(EngineSetupError):
    code = "no_speech"
    zh = "缺少语音合成程序 espeak-ng，请先安装：apt install espeak-ng"
    en = "espeak-ng, which speaks the prompts, is missing: apt install espeak-ng"


class NoSuchPromptError(NotFoundError):
    code = "no_such_prompt"
    zh = "没有这条提示音。"
    en = "There is no such prompt."


class BadRecordingError(HuawuError):
    code = "bad_recording"
    status = 422
    zh = "无法使用这个录音：请上传不超过 60 秒、30 MB 的 WAV、FLAC、OGG 或 MP3 文件。"
    en = "This recording cannot be used: please upload WAV, FLAC, OGG or MP3 of at most 60 seconds and 30 MB."


class BadTextError(HuawuError):
    code = "bad_text"
    status = 422
    zh = "无法使用这段文字：请填写 1 到 500 个字，编号只能用小写字母、数字、连字符和下划线。"
    en = "This text cannot be used: 1 to 500 characters, and a key of small letters, digits, hyphens and underscores."
