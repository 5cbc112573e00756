using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.Readiness;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.ExamSessions;

public sealed partial class ExamSession
{
    /// <summary>Registers a candidate for a module, or says all that stands in the way.</summary>
    public Result<Attempt> Register(AttemptId id, Registration registration, DateTimeOffset now)
    {
        Demand(registration);
        if (Status != ExamSessionStatus.Open) return ExamSessionErrors.WrongState(Status);
        if (now >= StartsAt) return ExamSessionErrors.HasStarted;
        if (FindModule(registration.ModuleCode) is not { } module) return ExamSessionErrors.ModuleNotTested;
        if (registration.Card.AnonymisedAt is not null) return SkillsCardErrors.Anonymised;
        if (Refusals(registration) is { Count: > 0 } refusals) return Result<Attempt>.Refused(refusals);

        Registrations++;
        return new Attempt(id, this, registration, module, now);
    }

    private List<Error> Refusals(Registration registration)
    {
        var (card, person, code) = (registration.Card, registration.Card.Candidate.PersonId, registration.ModuleCode);
        var seated = registration.OfSession.Where(attempt => attempt.HoldsSeat).ToList();
        List<Error> refusals = [];
        if (seated.Exists(attempt => attempt.Candidate.PersonId == person && attempt.Module.Code == code)) refusals.Add(AttemptErrors.AlreadyRegistered);
        else if (Resit(registration) is { } resit) refusals.Add(resit);
        if (!card.Covers(Day)) refusals.Add(SkillsCardErrors.NotValidOnDay);
        if (!seated.Exists(attempt => attempt.SkillsCardId == card.Id) && SeatsTaken(seated) >= Seats) refusals.Add(ExamSessionErrors.Full);
        refusals.AddRange(registration.Readiness.Missing(code, registration.History, registration.Settings).Select(ReadinessErrors.Of));

        // One tester who has not trained the candidate is enough: it is they who will supervise.
        var isSupervised = registration.TesterOverride is not null || registration.Testers.Any(tester => !tester.Trained(registration.History));
        if (!isSupervised) refusals.Add(TesterErrors.TrainedCandidate);
        return refusals;
    }

    private Error? Resit(Registration registration)
    {
        var policy = registration.Settings.Resits;
        var others = registration.OfCandidate
            .Where(attempt => attempt.ExamSessionId != Id && attempt.Module.Code == registration.ModuleCode && attempt.Counts).ToList();
        if (policy.MaximumAttempts is { } maximum && others.Count >= maximum) return AttemptErrors.NoAttemptLeft.With("maximum", maximum);

        return policy.DaysBetween is { } days && others.Exists(attempt => Math.Abs(attempt.Day.DayNumber - Day.DayNumber) < days)
            ? AttemptErrors.TooSoon.With("days", days)
            : null;
    }

    private void Demand(Registration registration)
    {
        Demand(registration.OfSession);
        if (registration.Readiness.SkillsCardId != registration.Card.Id)
            throw new ArgumentException("It is another candidate's readiness.", nameof(registration));
        if (registration.OfCandidate.Any(attempt => attempt.SkillsCardId != registration.Card.Id))
            throw new ArgumentException("They are another candidate's attempts.", nameof(registration));
        if (!registration.Testers.Select(tester => tester.Id).ToHashSet().SetEquals(_testers))
            throw new ArgumentException("They are not the session's testers.", nameof(registration));
    }
}
