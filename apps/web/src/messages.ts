import { i18n } from '@lingui/core'

// Every module with words brings the catalogue of its slice (build/messages.ts); here only the language is chosen.
i18n.load('en', {})
i18n.activate('en')
