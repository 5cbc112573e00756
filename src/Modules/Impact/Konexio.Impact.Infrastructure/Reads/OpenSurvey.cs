using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Domain.Invitations;
using Konexio.Impact.Domain.Surveys;
using Konexio.Impact.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Reads;

/// <summary>What a link opens; one that nobody has and one that has ended are answered alike.</summary>
internal sealed record OpenSurvey(string Token) : IQuery<OpenedSurvey>
{
    public override string ToString() => nameof(OpenSurvey);
}

/// <summary>The questions of one invitation. It says nothing of whose it is.</summary>
internal sealed record OpenedSurvey(string SurveyCode, int VersionNumber, SurveyWave Wave, SurveyContent Content, bool IsAnswered, DateTimeOffset EndsAt)
{
    public override string ToString() => nameof(OpenedSurvey);
}

internal sealed class OpenSurveyHandler(ModuleSession<ImpactDbContext> session, TimeProvider clock) : IQueryHandler<OpenSurvey, OpenedSurvey>
{
    private const string Sql =
        """
        select i.survey_code, i.version_number, i.wave, v.content, i.status = 'answered', i.ends_at
        from impact.survey_links l join impact.survey_invitations i on i.id = l.invitation_id
            join impact.survey_versions v on v.survey_code = i.survey_code and v.number = i.version_number
        where l.hash = $1 and i.ends_at > $2 and i.status in ('sent', 'reminded', 'answered')
        """;

    public async Task<Result<OpenedSurvey>> Handle(OpenSurvey request, CancellationToken cancellationToken)
    {
        if (SurveyLink.HashOf(request.Token) is not { } hash) return InvitationErrors.NotOpen;

        var rows = await session.Query(
            Command(Sql, Bytes(hash), Instant(clock.GetUtcNow())),
            row => new OpenedSurvey(
                row.GetString(0), row.GetInt32(1), Wire.Read<SurveyWave>(row.GetString(2)), StoredJson.Read<SurveyContent>(row.GetString(3)), row.GetBoolean(4),
                row.GetFieldValue<DateTimeOffset>(5)), cancellationToken);
        return rows is [var found] ? found : InvitationErrors.NotOpen;
    }
}
