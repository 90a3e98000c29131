import { createFileRoute } from '@tanstack/react-router'

export const Route = createFileRoute('/studio/works/')({
  component: RouteComponent,
})

function RouteComponent() {
  return <div>Hello "/studio/works/"!</div>
}
