export { ErrorPage } from './ErrorPage.tsx'
export { NotFoundPage } from './NotFoundPage.tsx'
export { RootError, UnknownAddress } from './RootPages.tsx'
