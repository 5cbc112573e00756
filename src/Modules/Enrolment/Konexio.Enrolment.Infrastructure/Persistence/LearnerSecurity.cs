namespace Konexio.Enrolment.Infrastructure.Persistence;

/// <summary>
/// Who sees which row of learners, places and enrolments. Staff and the system see all; a partner reads what became of its own
/// referrals (whether the person agreed is the query's business); nobody else sees anything.
/// </summary>
internal static class LearnerSecurity
{
    public const string Up =
        """
        -- The consent journal is append-only.
        revoke update on enrolment.consent_entries from konexio_enrolment;

        alter table enrolment.learners enable row level security;
        alter table enrolment.learners force row level security;
        alter table enrolment.positionings enable row level security;
        alter table enrolment.positionings force row level security;
        alter table enrolment.consent_entries enable row level security;
        alter table enrolment.consent_entries force row level security;
        alter table enrolment.waiting_list_entries enable row level security;
        alter table enrolment.waiting_list_entries force row level security;
        alter table enrolment.place_offers enable row level security;
        alter table enrolment.place_offers force row level security;
        alter table enrolment.enrolments enable row level security;
        alter table enrolment.enrolments force row level security;

        create policy learners_staff on enrolment.learners using (case (select current_setting('konexio.scope', true)) when 'all' then true else false end);
        create policy positionings_staff on enrolment.positionings using (case (select current_setting('konexio.scope', true)) when 'all' then true else false end);
        create policy consent_entries_staff on enrolment.consent_entries using (case (select current_setting('konexio.scope', true)) when 'all' then true else false end);
        create policy waiting_list_entries_staff on enrolment.waiting_list_entries using (case (select current_setting('konexio.scope', true)) when 'all' then true else false end);
        create policy place_offers_staff on enrolment.place_offers using (case (select current_setting('konexio.scope', true)) when 'all' then true else false end);
        create policy enrolments_staff on enrolment.enrolments using (case (select current_setting('konexio.scope', true)) when 'all' then true else false end);

        create policy learners_partner on enrolment.learners for select using (
            case (select current_setting('konexio.scope', true)) when 'partner' then exists (
                select 1 from enrolment.referrals r
                where r.partner_id = (select nullif(current_setting('konexio.subject', true), '')::uuid)
                  and (r.id = learners.referral_id or r.person_id = learners.person_id)) else false end);
        create policy positionings_partner on enrolment.positionings for select using (
            case (select current_setting('konexio.scope', true)) when 'partner' then exists (select 1 from enrolment.learners l where l.id = positionings.learner_id) else false end);
        create policy consent_entries_partner on enrolment.consent_entries for select using (
            case (select current_setting('konexio.scope', true)) when 'partner' then exists (select 1 from enrolment.learners l where l.person_id = consent_entries.person_id) else false end);
        create policy enrolments_partner on enrolment.enrolments for select using (
            case (select current_setting('konexio.scope', true)) when 'partner' then exists (select 1 from enrolment.learners l where l.id = enrolments.learner_id) else false end);
        """;
}
