namespace Konexio.Enrolment.Infrastructure.Persistence;

/// <summary>What points from person to person is for the school alone: no partner may learn that another one knows somebody.</summary>
internal static class DuplicateSecurity
{
    public const string Up =
        """
        alter table enrolment.duplicates enable row level security;
        alter table enrolment.duplicates force row level security;
        create policy school on enrolment.duplicates
            using (case (select current_setting('konexio.scope', true)) when 'all' then true else false end);

        alter table enrolment.match_tokens enable row level security;
        alter table enrolment.match_tokens force row level security;
        create policy school on enrolment.match_tokens
            using (case (select current_setting('konexio.scope', true)) when 'all' then true else false end);
        """;
}
