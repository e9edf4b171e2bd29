import '../landing.css';
import { Trans } from '@lingui/react/macro';
import { LinkButton } from '@/ui/Button';
import { Stitch } from '@/ui/Stitch';
import { FiguresSection } from '../sections/FiguresSection';
import { Knit } from '../sections/Knit';

/** The door: what this is, for whom, and how a job goes from invitation to money. */
export function LandingPage() {
  return (
    <div className="landing">
      <section className="landing__hero">
        <div className="stack">
          <h1 className="landing__title">
            <Trans>A stitch holds because its neighbours hold.</Trans>
          </h1>
          <p className="landing__lead">
            <Trans>
              İlmek is the portal of a cooperative of textile workshops. Workshops get work without
              middlemen, brands work with makers whose capacity and papers are known, and the
              cluster centre clears the way for both.
            </Trans>
          </p>
          <div className="row">
            <LinkButton kind="primary" to="/apply">
              <Trans>Become a member</Trans>
            </LinkButton>
            <LinkButton to="/sign-in">
              <Trans>Sign in</Trans>
            </LinkButton>
          </div>
        </div>
        <Knit />
      </section>

      <FiguresSection />

      <Stitch />

      <div className="landing__three">
        <section className="stack">
          <h2>
            <Trans>For your workshop</Trans>
          </h2>
          <ul className="landing__points">
            <li>
              <Trans>
                The job comes to your phone: pieces, due date, the money you keep and the day it
                comes are known from the start.
              </Trans>
            </li>
            <li>
              <Trans>
                Every lost job comes back with one sentence why, and one step that helps next time.
              </Trans>
            </li>
            <li>
              <Trans>
                Your papers are in one place, and the portal tells you in time which one ends.
              </Trans>
            </li>
          </ul>
        </section>
        <section className="stack">
          <h2>
            <Trans>For your brand</Trans>
          </h2>
          <ul className="landing__points">
            <li>
              <Trans>
                One question finds the workshops that have the free weeks and the valid
                certificates.
              </Trans>
            </li>
            <li>
              <Trans>
                Pieces by size and colour, deliveries and payments stand on one page, under your own
                PO number.
              </Trans>
            </li>
            <li>
              <Trans>You know in which workshop your order is sewn, and you pay it directly.</Trans>
            </li>
          </ul>
        </section>
        <section className="stack">
          <h2>
            <Trans>For the cluster centre</Trans>
          </h2>
          <ul className="landing__points">
            <li>
              <Trans>Decisions, visits and papers that end come together on one desk.</Trans>
            </li>
            <li>
              <Trans>Lists of workshops come in from spreadsheets, and nothing stands twice.</Trans>
            </li>
            <li>
              <Trans>
                Who decided what, when and why stays readable in every workshop's own timeline.
              </Trans>
            </li>
          </ul>
        </section>
      </div>

      <section className="stack loose">
        <h2>
          <Trans>From invitation to money</Trans>
        </h2>
        <ol className="landing__course">
          <li>
            <h3>
              <Trans>Invitation</Trans>
            </h3>
            <p>
              <Trans>It reaches workshops with free minutes and the right papers.</Trans>
            </p>
          </li>
          <li>
            <h3>
              <Trans>Quote</Trans>
            </h3>
            <p>
              <Trans>Three questions: price per piece, how many, which weeks.</Trans>
            </p>
          </li>
          <li>
            <h3>
              <Trans>Sewing and delivery</Trans>
            </h3>
            <p>
              <Trans>The workshop reports from the phone; both sides see the same pieces.</Trans>
            </p>
          </li>
          <li>
            <h3>
              <Trans>Money</Trans>
            </h3>
            <p>
              <Trans>Accepted pieces are owed. The day of the money is known beforehand.</Trans>
            </p>
          </li>
        </ol>
      </section>
    </div>
  );
}
