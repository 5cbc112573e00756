using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.Certification.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;

namespace Konexio.Certification.Infrastructure.Reads;

/// <summary>One exam session: when, where, what and under whose eyes.</summary>
public sealed record GetExamSession(Guid Id) : IQuery<ExamSessionResponse>;

/// <summary>A supervised sitting.</summary>
/// <param name="Id">The exam session.</param>
/// <param name="SiteId">The site, as Curriculum names it.</param>
/// <param name="StartsAt">When it begins.</param>
/// <param name="Seats">How many candidates there is room for.</param>
/// <param name="SeatsTaken">How many candidates are registered.</param>
/// <param name="Modules">What can be sat, with the rules as they stood when it was planned.</param>
/// <param name="TesterIds">Who supervises.</param>
/// <param name="Status">Its state.</param>
/// <param name="FinalisedAt">When the testers had told all they know.</param>
/// <param name="PublishedAt">When its results began to count.</param>
public sealed record ExamSessionResponse(
    Guid Id, Guid SiteId, DateTimeOffset StartsAt, int Seats, int SeatsTaken, IReadOnlyList<TestedModule> Modules, IReadOnlyList<Guid> TesterIds,
    ExamSessionStatus Status, DateTimeOffset? FinalisedAt, DateTimeOffset? PublishedAt) : IVersioned
{
    [JsonIgnore]
    public uint Version { get; init; }

    internal const string Select =
        """
        select s.id, s.site_id, s.starts_at, s.seats,
            (select count(distinct a.skills_card_id) from certification.attempts a where a.exam_session_id = s.id and a.status <> 'cancelled')::int,
            s.modules, s.testers, s.status, s.finalised_at, s.published_at, s.xmin
        from certification.exam_sessions s
        """;

    internal static ExamSessionResponse Of(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetGuid(1), row.GetFieldValue<DateTimeOffset>(2), row.GetInt32(3), row.GetInt32(4),
        [.. StoredJson.Read<List<ExamModule>>(row.GetString(5)).Select(TestedModule.Of)], row.GetFieldValue<Guid[]>(6),
        Wire.Read<ExamSessionStatus>(row.GetString(7)), row.Maybe<DateTimeOffset>(8), row.Maybe<DateTimeOffset>(9))
    {
        Version = row.Version(10),
    };
}

/// <summary>A module as it is tested in an exam session.</summary>
/// <param name="Code">Its code.</param>
/// <param name="French">Its name in French.</param>
/// <param name="English">Its name in English.</param>
/// <param name="SyllabusVersion">The version of the syllabus.</param>
/// <param name="Questions">How many questions are asked.</param>
/// <param name="Minutes">How long a candidate without extra time has.</param>
/// <param name="PassMark">The least percentage that passes.</param>
public sealed record TestedModule(string Code, string French, string English, string SyllabusVersion, int Questions, int Minutes, int PassMark)
{
    internal static TestedModule Of(ExamModule module) => new(
        module.Code, module.Name.French, module.Name.English, module.SyllabusVersion, module.Test.Questions, module.Test.Minutes, module.Test.PassMark);
}

internal sealed class GetExamSessionHandler(ModuleSession<CertificationDbContext> session) : IQueryHandler<GetExamSession, ExamSessionResponse>
{
    public async Task<Result<ExamSessionResponse>> Handle(GetExamSession request, CancellationToken cancellationToken)
    {
        var select = new Filtered(ExamSessionResponse.Select).And("s.id = ?", PlatformSql.Uuid(request.Id)).Page("s.id", 1);
        return await session.Query(select, ExamSessionResponse.Of, cancellationToken) is [var found] ? found : ExamSessionErrors.NotFound;
    }
}
