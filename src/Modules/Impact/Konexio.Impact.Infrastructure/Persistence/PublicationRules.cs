using Konexio.BuildingBlocks.Infrastructure.Persistence;

namespace Konexio.Impact.Infrastructure.Persistence;

/// <summary>What PostgreSQL itself keeps true of what is published, and EF cannot state.</summary>
internal static class PublicationRules
{
    public static string Up =>
        $"""
        -- Looked at when the transaction ends: a claim may be published before the one whose place it takes gives way.
        alter table impact.claims add constraint {ClaimTable.OnePublished}
            exclude using btree (indicator with =, scope_key with =) where (status = 'published') deferrable initially deferred;

        {RowSecurity.StaffOnly(ImpactDbContext.SchemaName, ["grant_publications"])}
        create policy grant_publications_own on impact.grant_publications for select using (
            case (select current_setting('konexio.scope', true)) when 'funder' then funder_id = (select nullif(current_setting('konexio.subject', true), '')::uuid) else false end);
        """;
}
