import './empty-place.css'

/** A wall with the paler patch that a work has left on it, its nail and its label. */
export function EmptyPlace() {
  return (
    <div className="mat empty-place" aria-hidden="true">
      <svg viewBox="0 0 300 260" fill="none">
        <path className="empty-patch" d="M70 40h160v140H70z" />
        <path className="empty-nail" d="M150 56v6" />
        <path className="empty-label" d="M70 200h52v26H70z" />
        <path className="empty-words" d="M76 208h28M76 213.5h36M76 219h18" />
      </svg>
    </div>
  )
}
