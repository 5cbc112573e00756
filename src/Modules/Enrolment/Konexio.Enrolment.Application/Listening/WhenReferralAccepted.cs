using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Geography;
using Konexio.Enrolment.Domain.Learners;
using Konexio.Enrolment.Domain.People;
using Konexio.Enrolment.Domain.Referrals;

namespace Konexio.Enrolment.Application.Listening;

/// <summary>Makes a learner of the person whose referral was accepted, once for all records of that person.</summary>
internal sealed class WhenReferralAccepted(
    IReferrals referrals, IPeople people, ILearners learners, ICommunes communes, IAudit audit, TimeProvider clock) : IListenTo<Contracts.ReferralAccepted>
{
    public async Task Hear(Contracts.ReferralAccepted heard, CancellationToken ct)
    {
        var referral = (await referrals.Find(new ReferralId(heard.ReferralId), ct)).Demand(ReferralErrors.NotFound);
        var records = await people.RecordsOf(referral.PersonId, ct);
        foreach (var record in records)
        {
            if (await learners.FindByPerson(record, ct) is not null) return;
        }

        var learner = Learner.Admit(records[0], referral.Id, ProfileOf(referral), clock.GetUtcNow());
        await learners.Add(learner, ct);
        audit.Touched(learner.PersonId, nameof(WhenReferralAccepted), AuditedAccess.Change, "learner");
    }

    private LearnerProfile ProfileOf(Referral referral) => new(
        [.. referral.Languages.Select(one => new LanguageSkill(one.Language.Value, LevelOf(one.Level)))],
        referral.HomeCommune,
        referral.HomeCommune is { } commune ? communes.PointOf(commune.Value) : null,
        referral.GreatestTravelMinutes,
        NeedsOf(referral.AccommodationNeeds));

    private static CefrLevel? LevelOf(string? level) => Enum.TryParse<CefrLevel>(level, ignoreCase: true, out var known) ? known : null;

    private static Accommodations NeedsOf(AccommodationNeeds? needs) =>
        (needs is { ExtraTime: true } ? Accommodations.ExtraTime : Accommodations.None)
        | (needs is { AccessibleRoom: true } ? Accommodations.AccessibleRoom : Accommodations.None)
        | (needs is { Childcare: true } ? Accommodations.Childcare : Accommodations.None);
}
