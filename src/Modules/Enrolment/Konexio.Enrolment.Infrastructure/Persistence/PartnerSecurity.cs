namespace Konexio.Enrolment.Infrastructure.Persistence;

/// <summary>What PostgreSQL itself enforces on partners: each sees itself, and only the school writes.</summary>
internal static class PartnerSecurity
{
    public const string Up =
        """
        alter table enrolment.partners enable row level security;
        alter table enrolment.partners force row level security;
        create policy school on enrolment.partners using (case (select current_setting('konexio.scope', true)) when 'all' then true else false end);
        create policy own on enrolment.partners for select using (
            case (select current_setting('konexio.scope', true)) when 'partner' then id = (select nullif(current_setting('konexio.subject', true), '')::uuid) else false end);
        """;
}
