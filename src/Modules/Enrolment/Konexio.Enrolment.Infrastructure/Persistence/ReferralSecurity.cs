namespace Konexio.Enrolment.Infrastructure.Persistence;

/// <summary>What PostgreSQL itself enforces on referrals and persons, whatever a query forgets.</summary>
internal static class ReferralSecurity
{
    /// <summary>
    /// Settings are read once a statement (as sub-selects), not once a row. They are compared within CASE, of which PostgreSQL
    /// expects half the rows; of a plain comparison it expects one in 200, and then reads and sorts all rows of a list for a page.
    /// </summary>
    public const string Up =
        """
        alter table enrolment.referrals enable row level security;
        alter table enrolment.referrals force row level security;
        create policy school on enrolment.referrals using (case (select current_setting('konexio.scope', true)) when 'all' then true else false end);
        create policy own on enrolment.referrals using (
            case (select current_setting('konexio.scope', true)) when 'partner' then partner_id = (select nullif(current_setting('konexio.subject', true), '')::uuid) else false end);

        alter table enrolment.referral_changes enable row level security;
        alter table enrolment.referral_changes force row level security;
        create policy school on enrolment.referral_changes using (case (select current_setting('konexio.scope', true)) when 'all' then true else false end);
        create policy own on enrolment.referral_changes using (
            case (select current_setting('konexio.scope', true)) when 'partner' then exists (select 1 from enrolment.referrals r where r.id = referral_id
                and r.partner_id = (select nullif(current_setting('konexio.subject', true), '')::uuid)) else false end);

        alter table enrolment.people enable row level security;
        alter table enrolment.people force row level security;
        create policy school on enrolment.people using (case (select current_setting('konexio.scope', true)) when 'all' then true else false end);
        create policy refer on enrolment.people for insert with check ((select current_setting('konexio.scope', true)) = 'partner');

        alter table enrolment.person_keys enable row level security;
        alter table enrolment.person_keys force row level security;
        create policy school on enrolment.person_keys using (case (select current_setting('konexio.scope', true)) when 'all' then true else false end);
        create policy refer on enrolment.person_keys for insert with check ((select current_setting('konexio.scope', true)) = 'partner');
        create policy own on enrolment.person_keys for select using (
            case (select current_setting('konexio.scope', true)) when 'partner' then exists (select 1 from enrolment.referrals r where r.person_id = person_keys.person_id
                and r.partner_id = (select nullif(current_setting('konexio.subject', true), '')::uuid)) else false end);
        """;

    private const string Scope = "current_setting('konexio.scope', true)";
    private const string Subject = "nullif(current_setting('konexio.subject', true), '')::uuid";

    /// <summary>What is written is held against the settings themselves: a sub-select is set up anew for each statement, and writes have few rows.</summary>
    public static string PlainChecks => Checks(Scope, Subject);

    public static string ChecksBySubselect => Checks($"(select {Scope})", $"(select {Subject})");

    private static string Checks(string scope, string subject) =>
        $"""
        alter policy school on enrolment.referrals with check (case {scope} when 'all' then true else false end);
        alter policy own on enrolment.referrals with check (case {scope} when 'partner' then partner_id = {subject} else false end);
        alter policy school on enrolment.referral_changes with check (case {scope} when 'all' then true else false end);
        alter policy own on enrolment.referral_changes with check (
            case {scope} when 'partner' then exists (select 1 from enrolment.referrals r where r.id = referral_id and r.partner_id = {subject}) else false end);
        alter policy school on enrolment.people with check (case {scope} when 'all' then true else false end);
        alter policy refer on enrolment.people with check ({scope} = 'partner');
        alter policy school on enrolment.person_keys with check (case {scope} when 'all' then true else false end);
        alter policy refer on enrolment.person_keys with check ({scope} = 'partner');
        """;
}
