import { createFileRoute } from '@tanstack/react-router'

export const Route = createFileRoute('/_shop/cart')({
  component: RouteComponent,
})

function RouteComponent() {
  return <div>Hello "/_shop/cart"!</div>
}
