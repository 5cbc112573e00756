using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Enrolment.Application.Learners;
using Konexio.Enrolment.Domain.Learners;
using Konexio.Enrolment.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Enrolment.Infrastructure.Reads;

/// <summary>Lists a learner's positionings, the latest first, with what each suggested and why.</summary>
public sealed record ListPositionings(Guid LearnerId) : IQuery<PositioningList>;

public sealed record PositioningList(IReadOnlyList<PositioningResponse> Items);

/// <summary>One positioning; it counts until its last valid day.</summary>
public sealed record PositioningResponse(
    Guid Id, CefrLevel French, DigitalLevelsInput Digital, string Assessor, DateOnly TakenOn, DateOnly ValidUntil, bool IsValid, Suggestion Suggestion, string? Evidence)
{
    public override string ToString() => nameof(PositioningResponse);
}

internal sealed class ListPositioningsHandler(ModuleSession<EnrolmentDbContext> session, PersonKeys<EnrolmentDbContext> keys, TimeProvider clock)
    : IQueryHandler<ListPositionings, PositioningList>
{
    private const int Most = 100;

    public async Task<Result<PositioningList>> Handle(ListPositionings request, CancellationToken cancellationToken)
    {
        var context = await session.Open(cancellationToken);
        var id = new LearnerId(request.LearnerId);
        var persons = await context.Set<Learner>().Where(learner => learner.Id == id).Select(learner => learner.PersonId).ToListAsync(cancellationToken);
        if (persons is not [var person]) return LearnerErrors.NotFound;

        var rows = await context.Set<Positioning>().Where(positioning => positioning.LearnerId == id)
            .OrderByDescending(positioning => positioning.TakenOn).ThenByDescending(positioning => positioning.Id).Take(Most)
            .Select(positioning => new { Positioning = positioning, Evidence = EF.Property<byte[]?>(positioning, PositioningTable.EvidenceSealed) })
            .ToListAsync(cancellationToken);
        session.Touched([person], nameof(ListPositionings), AuditedAccess.Read, "positioning");
        var key = rows.Exists(row => row.Evidence is not null) ? await keys.Of(person, cancellationToken) : null;
        var today = SchoolDay.Of(clock.GetUtcNow());
        return new PositioningList([.. rows.Select(row => Shown(row.Positioning, key?.Open(row.Evidence, Persistence.Learners.EvidenceColumn), today))]);
    }

    private static PositioningResponse Shown(Positioning positioning, string? evidence, DateOnly today)
    {
        var digital = positioning.Digital;
        return new PositioningResponse(
            positioning.Id.Value, positioning.French,
            new DigitalLevelsInput(digital.InformationAndData, digital.Communication, digital.ContentCreation, digital.Safety, digital.ProblemSolving),
            positioning.Assessor, positioning.TakenOn, positioning.ValidUntil, positioning.IsValidOn(today), positioning.Suggestion, evidence);
    }
}
