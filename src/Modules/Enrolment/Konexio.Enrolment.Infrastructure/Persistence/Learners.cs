using System.Globalization;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Enrolment.Domain.Learners;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Enrolment.Infrastructure.Persistence;

internal sealed class Learners(ModuleSession<EnrolmentDbContext> session, PersonKeys<EnrolmentDbContext> keys) : ILearners
{
    public const string AccommodationColumn = "learners.accommodation";
    public const string EvidenceColumn = "positionings.evidence";

    public async Task<Learner?> Find(LearnerId id, CancellationToken ct) =>
        await (await session.Open(ct)).Set<Learner>().AsTracking().SingleOrDefaultAsync(learner => learner.Id == id, ct);

    public async Task<Learner?> FindByPerson(PersonId person, CancellationToken ct) =>
        await (await session.Open(ct)).Set<Learner>().AsTracking().SingleOrDefaultAsync(learner => learner.PersonId == person, ct);

    public async Task Add(Learner learner, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var entry = context.Add(learner);
        if (learner.Accommodations == Accommodations.None) return;

        var key = await keys.Of(learner.PersonId, ct);
        entry.Property(LearnerTable.AccommodationSealed).CurrentValue = key.Seal(NeedsText(learner.Accommodations), AccommodationColumn);
    }

    public async Task Add(Learner learner, Positioning positioning, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var entry = context.Add(positioning);
        if (positioning.Evidence is not { } evidence) return;

        entry.Property(PositioningTable.EvidenceSealed).CurrentValue = (await keys.Of(learner.PersonId, ct)).Seal(evidence, EvidenceColumn);
    }

    public static Accommodations ReadNeeds(string? text) =>
        text is null ? Accommodations.None : (Accommodations)int.Parse(text, CultureInfo.InvariantCulture);

    private static string NeedsText(Accommodations needs) => ((int)needs).ToString(CultureInfo.InvariantCulture);
}
