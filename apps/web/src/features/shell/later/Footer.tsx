import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Brand } from '../Brand.tsx'

/** The same help in the same place on every page. */
export function Footer() {
  return (
    <footer className="footer">
      <div className="page footer-row">
        <div>
          <Brand />
          <p>
            <Trans>A marketplace run for the people who make the work.</Trans>
          </p>
        </div>
        <div>
          <h2>
            <Trans>Buying</Trans>
          </h2>
          <ul>
            <li>
              <Link to="/help/delivery">
                <Trans>Delivery and returns</Trans>
              </Link>
            </li>
            <li>
              <Link to="/help/holds">
                <Trans>How holds work</Trans>
              </Link>
            </li>
          </ul>
        </div>
        <div>
          <h2>
            <Trans>Selling</Trans>
          </h2>
          <ul>
            <li>
              <Link to="/help/fees">
                <Trans>Fees, line by line</Trans>
              </Link>
            </li>
            <li>
              <Link to="/help/made-by">
                <Trans>Made-by rules</Trans>
              </Link>
            </li>
          </ul>
        </div>
        <div>
          <h2>Artiqo</h2>
          <ul>
            <li>
              <Link to="/help">
                <Trans>Help</Trans>
              </Link>
            </li>
            <li>
              <Link to="/privacy">
                <Trans>Privacy and your data</Trans>
              </Link>
            </li>
            <li>
              <Link to="/accessibility">
                <Trans>Accessibility</Trans>
              </Link>
            </li>
          </ul>
        </div>
      </div>
    </footer>
  )
}
