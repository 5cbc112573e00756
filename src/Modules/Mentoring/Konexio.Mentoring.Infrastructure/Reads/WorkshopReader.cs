using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Domain.Workshops;
using Konexio.Mentoring.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;

namespace Konexio.Mentoring.Infrastructure.Reads;

/// <summary>Workshops, with who was invited and who came; each reading is written down.</summary>
internal sealed class WorkshopReader(ModuleSession<MentoringDbContext> session)
{
    internal const string Select =
        "select w.id, w.title, w.held_on, w.minutes, w.status, w.mentors, w.learners, w.present, w.xmin from mentoring.workshops w";

    public async Task<Page<WorkshopResponse>> Read(NpgsqlBatchCommand select, int limit, string operation, CancellationToken ct)
    {
        await session.Open(ct);
        var page = Page<WorkshopResponse>.Of(await session.Query(select, Shown, ct), limit, workshop => workshop.Id);
        var persons = await session.Query(
            PlatformSql.Command("select person_id from mentoring.mentees where learner_id = any($1)", PlatformSql.Uuids(page.Items.SelectMany(workshop => workshop.LearnerIds))),
            row => new PersonId(row.GetGuid(0)), ct);
        session.Touched(persons, operation, AuditedAccess.Read, "workshop");
        return page;
    }

    private static WorkshopResponse Shown(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetFieldValue<DateOnly>(2), row.GetInt32(3), Wire.Read<WorkshopStatus>(row.GetString(4)),
        [.. StoredJson.Read<List<WorkshopMentor>>(row.GetString(5)).Select(mentor => mentor.MentorId.Value)], row.GetFieldValue<Guid[]>(6), row.GetFieldValue<Guid[]>(7))
    {
        Version = row.Version(8),
    };
}
