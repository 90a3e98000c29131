import { i18n } from '@lingui/core'
import { messages } from './locales/en.po'

// The words of the shell; every slice adds its own when its first page is opened.
i18n.load('en', messages)
i18n.activate('en')
