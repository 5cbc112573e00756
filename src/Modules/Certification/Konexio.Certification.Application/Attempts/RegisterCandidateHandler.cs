using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.Certification.Domain.Readiness;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.Attempts;

internal sealed class RegisterCandidateHandler(IExamSessions sessions, ISkillsCards cards, Registrations registrations, ICaller caller, IAudit audit, TimeProvider clock)
    : ICommandHandler<RegisterCandidate, AttemptState>
{
    public async Task<Result<AttemptState>> Handle(RegisterCandidate command, CancellationToken cancellationToken)
    {
        // The session before the card, as everybody takes them.
        if (await sessions.FindLocked(new ExamSessionId(command.ExamSessionId), cancellationToken) is not { } session) return ExamSessionErrors.NotFound;
        if (await cards.FindLocked(new SkillsCardId(command.SkillsCardId), cancellationToken) is not { } card) return SkillsCardErrors.NotFound.NamedAt("/skillsCardId");

        var now = clock.GetUtcNow();
        var accommodations = await registrations.AccommodationsOf(command, card.Candidate, cancellationToken);
        if (!accommodations.Succeeded) return Result<AttemptState>.Refused(accommodations.Errors);

        Justification? mayTrain = null;
        if (!string.IsNullOrWhiteSpace(command.TesterOverrideReason)) mayTrain = Justification.Of(command.TesterOverrideReason, caller.ClientId, now).Value;

        var registration = await registrations.Judge(session, card, command.ModuleCode, cancellationToken);
        var attempt = session.Register(
            new AttemptId(Guid.CreateVersion7(now)), registration with { Accommodations = accommodations.Value, TesterOverride = mayTrain }, now);
        if (!attempt.Succeeded) return Result<AttemptState>.Refused(Told(attempt.Errors));

        await registrations.Add(attempt.Value, cancellationToken);
        audit.Touched(card.Candidate.PersonId, nameof(RegisterCandidate), AuditedAccess.Change, "attempt", "accommodations");
        return AttemptState.Of(attempt.Value);
    }

    // One reason is the answer; of several, each is a part of it.
    private static IReadOnlyList<Error> Told(IReadOnlyList<Error> refusals) => refusals.Count == 1
        ? refusals
        : [AttemptErrors.RegistrationRefused, .. refusals.Select(refusal => refusal.At(refusal.Code.StartsWith("skills-card", StringComparison.Ordinal) ? "/skillsCardId" : "/moduleCode"))];
}
