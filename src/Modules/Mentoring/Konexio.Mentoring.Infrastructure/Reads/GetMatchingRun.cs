using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Application.Matching;
using Konexio.Mentoring.Domain.Matching;
using Konexio.Mentoring.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Mentoring.Infrastructure.Reads;

/// <summary>A run with its pairs and the reasons for each, and with what stands in the way of whoever is left.</summary>
public sealed record GetMatchingRun(Guid Id) : IQuery<MatchingRunResponse>;

/// <summary>A matching run.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="CohortId">Whose mentees it matches.</param>
/// <param name="Status">Its state.</param>
/// <param name="BasedOn">The run that it went on from; absent where there is none.</param>
/// <param name="RulesVersion">The version of the rules that it was made with.</param>
/// <param name="MenteeIds">The mentees that it was asked for; absent where it was the whole cohort.</param>
/// <param name="Pins">Pairs that had to be, in the order of the request; kept pairs of the run before come last.</param>
/// <param name="Forbidden">Pairs that must not be.</param>
/// <param name="MeanScore">The pairs' mean score, 0 to 1,000; absent where there are none.</param>
/// <param name="Pairs">The pairs, in the order of the mentees' identifiers.</param>
/// <param name="Unmatched">Whoever is left without a mentor.</param>
/// <param name="StartedAt">When it was made.</param>
/// <param name="SettledAt">When it was confirmed, superseded or discarded; absent before.</param>
public sealed record MatchingRunResponse(
    Guid Id, Guid CohortId, MatchingRunStatus Status, Guid? BasedOn, int RulesVersion, IReadOnlyList<Guid>? MenteeIds,
    IReadOnlyList<PairOfMatching> Pins, IReadOnlyList<PairOfMatching> Forbidden, int? MeanScore,
    IReadOnlyList<ProposedPairResponse> Pairs, IReadOnlyList<UnmatchedMenteeResponse> Unmatched,
    DateTimeOffset StartedAt, DateTimeOffset? SettledAt) : IVersioned
{
    [JsonIgnore]
    public uint Version { get; init; }

    public override string ToString() => nameof(MatchingRunResponse);
}

internal sealed class GetMatchingRunHandler(ModuleSession<MentoringDbContext> session, MatchingRunPeople people) : IQueryHandler<GetMatchingRun, MatchingRunResponse>
{
    public async Task<Result<MatchingRunResponse>> Handle(GetMatchingRun request, CancellationToken cancellationToken)
    {
        var id = new MatchingRunId(request.Id);
        var found = await (await session.Open(cancellationToken)).Set<MatchingRun>().Where(run => run.Id == id)
            .Select(run => new { Run = run, Row = EF.Property<uint>(run, "xmin") }).SingleOrDefaultAsync(cancellationToken);
        if (found is null) return MatchingErrors.NotFound;

        var known = await people.Of(id, cancellationToken);
        session.Touched(known.Persons.Values.Distinct(), nameof(GetMatchingRun), AuditedAccess.Read, "languages", "skills", "slots");
        return Response(found.Run, known) with { Version = found.Row };
    }

    private static MatchingRunResponse Response(MatchingRun run, KnownPeople known) => new(
        run.Id.Value,
        run.CohortId.Value,
        run.Status,
        run.Request.BasedOn?.Value,
        run.RulesVersion,
        run.Request.Mentees?.Select(mentee => mentee.Value).ToList(),
        [.. run.Request.Pins.Select(PairOfMatching.Of)],
        [.. run.Request.Forbidden.Select(PairOfMatching.Of)],
        run.Result.MeanScore,
        [.. run.Result.Pairs.Select(pair => ProposedPairResponse.Of(pair, known))],
        [.. run.Result.Unmatched.Select(UnmatchedMenteeResponse.Of)],
        run.StartedAt,
        run.SettledAt);
}
