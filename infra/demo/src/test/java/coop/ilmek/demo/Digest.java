package coop.ilmek.demo;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The business facts of a cluster: names, states, minutes, prices; no ids and no moments. */
final class Digest {
  private static final List<String> FACTS =
      List.of(
          "select concat_ws('|', kind, name, admitted) from identity.organisation",
          "select concat_ws('|', name, language) from identity.person",
          """
          select concat_ws('|', name, status, tax_number, sewing_people, total_people, moq_pieces)
          from workshop.workshop
          """,
          """
          select concat_ws('|', o.name, a.state, a.answers::text) from membership.application a
          join identity.organisation o on o.id = a.organisation_id
          """,
          """
          select concat_ws('|', o.name, m.state) from membership.membership m
          join identity.organisation o on o.id = m.organisation_id
          """,
          """
          select concat_ws('|', o.name, p.type, r.issuer, r.document_number, r.issued_on,
                           r.expires_on, r.state)
          from documents.paper p join documents.revision r on r.paper_id = p.id
          join identity.organisation o on o.id = p.organisation_id
          """,
          """
          select concat_ws('|', w.name, c.week, c.process, c.net_minutes, c.reserved_minutes)
          from capacity.week_capacity c join workshop.workshop w on w.id = c.workshop_id
          """,
          """
          select concat_ws('|', po_number, style, state, pieces, price_idea_minor, currency,
                           due_week, certificates)
          from sourcing.enquiry
          """,
          """
          select concat_ws('|', e.po_number, o.name, q.state, q.price_minor, q.pieces)
          from sourcing.quote q join sourcing.enquiry e on e.id = q.enquiry_id
          join identity.organisation o on o.id = q.workshop_organisation_id
          """,
          "select concat_ws('|', po_number, state) from production.public_order",
          """
          select concat_ws('|', o.po_number, s.state, s.pieces, s.accepted_pieces, s.price_minor)
          from production.public_slice s join production.public_order o on o.id = s.order_id
          """,
          """
          select concat_ws('|', o.po_number, m.kind, m.state, m.pieces, m.payable_minor)
          from payments.milestone m join production.public_slice s on s.id = m.slice_id
          join production.public_order o on o.id = s.order_id
          """,
          """
          select concat_ws('|', o.po_number, p.kind, p.state, p.amount_minor, p.received_minor,
                           p.due_on, p.paid_on)
          from payments.payout p join production.public_slice s on s.id = p.slice_id
          join production.public_order o on o.id = s.order_id
          """);

  private Digest() {}

  static List<String> of(JdbcTemplate jdbc) {
    var facts = new ArrayList<String>();
    for (String sql : FACTS) {
      facts.addAll(jdbc.queryForList(sql, String.class));
    }
    facts.sort(null);
    return facts;
  }
}
