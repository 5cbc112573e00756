namespace Konexio.Enrolment.Infrastructure.Persistence;

/// <summary>What PostgreSQL itself enforces on referrals and persons, whatever a query forgets.</summary>
internal static class ReferralSecurity
{
    /// <summary>Settings are read once a statement (as sub-selects), not once a row.</summary>
    public const string Up =
        """
        alter table enrolment.referrals enable row level security;
        alter table enrolment.referrals force row level security;
        create policy school on enrolment.referrals using ((select current_setting('konexio.scope', true)) = 'all');
        create policy own on enrolment.referrals using (
            (select current_setting('konexio.scope', true)) = 'partner'
            and partner_id = (select nullif(current_setting('konexio.subject', true), '')::uuid));

        alter table enrolment.referral_changes enable row level security;
        alter table enrolment.referral_changes force row level security;
        create policy school on enrolment.referral_changes using ((select current_setting('konexio.scope', true)) = 'all');
        create policy own on enrolment.referral_changes using (
            (select current_setting('konexio.scope', true)) = 'partner'
            and exists (select 1 from enrolment.referrals r where r.id = referral_id
                and r.partner_id = (select nullif(current_setting('konexio.subject', true), '')::uuid)));

        alter table enrolment.people enable row level security;
        alter table enrolment.people force row level security;
        create policy school on enrolment.people using ((select current_setting('konexio.scope', true)) = 'all');
        create policy refer on enrolment.people for insert with check ((select current_setting('konexio.scope', true)) = 'partner');

        alter table enrolment.person_keys enable row level security;
        alter table enrolment.person_keys force row level security;
        create policy school on enrolment.person_keys using ((select current_setting('konexio.scope', true)) = 'all');
        create policy refer on enrolment.person_keys for insert with check ((select current_setting('konexio.scope', true)) = 'partner');
        create policy own on enrolment.person_keys for select using (
            (select current_setting('konexio.scope', true)) = 'partner'
            and exists (select 1 from enrolment.referrals r where r.person_id = person_keys.person_id
                and r.partner_id = (select nullif(current_setting('konexio.subject', true), '')::uuid)));
        """;
}
