import { createFileRoute } from '@tanstack/react-router'
import { MadeByPage } from '#features/info/MadeByPage.tsx'

export const Route = createFileRoute('/_shop/help/made-by')({ component: MadeByPage })
