import { createPinia } from 'pinia'
import { createApp } from 'vue'
import 'element-plus/theme-chalk/base.css'
import 'element-plus/theme-chalk/dark/css-vars.css'
import './colours.css'
import './shell/shell.css'
import './style.css'
import './print.css'
import { i18n, language, speak } from '@/shared/i18n'
import App from './App.vue'
import { router } from './router'
import { wearTheme } from './theme'

speak(language.value)
wearTheme()
createApp(App).use(createPinia()).use(i18n).use(router).mount('#app')
