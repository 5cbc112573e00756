using Konexio.BuildingBlocks.Infrastructure.Persistence;

namespace Konexio.Curriculum.Infrastructure.Persistence;

/// <summary>Who sees which row: staff and the system see all that is about people, nobody else anything.</summary>
internal static class CurriculumSecurity
{
    private static readonly string[] OfPeople =
    [
        "trainers", "register_lines", "register_versions", "roster_entries", "stage_progress", "outcome_progress", "drop_out_risks", "documents",
        "calendar_links", "person_keys",
    ];

    public static string Up =>
        $"""
        -- What is sealed stays as it is; so does the view on it.
        revoke update, delete on curriculum.register_versions from konexio_curriculum;
        revoke insert, update, delete on curriculum.sealed_attendance from konexio_curriculum;

        {RowSecurity.StaffOnly(CurriculumDbContext.SchemaName, OfPeople)}
        """;
}
