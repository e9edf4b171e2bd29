import '../sourcing.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import { DraftForm } from '../forms/DraftForm';
import { enquiryQuery } from '../queries';
import { PostedSection } from '../sections/PostedSection';

type EnquiryPageProps = {
  id: string;
  onBegun: (id: string) => void;
};

/** One enquiry: a form while it is a draft, afterwards what became of it. */
export function EnquiryPage({ id, onBegun }: EnquiryPageProps) {
  const { data: enquiry } = useSuspenseQuery(enquiryQuery(id));
  return enquiry.state === 'draft' ? (
    <DraftForm key={id} enquiry={enquiry} />
  ) : (
    <PostedSection enquiry={enquiry} onBegun={onBegun} />
  );
}
