/** Three dots: there is more. */
export function MoreIcon() {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M4.5 10v.1M10 10v.1M15.5 10v.1" strokeWidth="2.4" strokeLinecap="round" />
    </svg>
  )
}
