using Konexio.Impact.Domain.Surveys;
using Konexio.SharedKernel;

namespace Konexio.Impact.Domain.Invitations;

public readonly record struct SurveyInvitationId(Guid Value) : IId<SurveyInvitationId>
{
    public static SurveyInvitationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Who is asked in one wave: a learner, as they were enrolled.</summary>
public sealed record SurveyedLearner(Guid LearnerId, PersonId PersonId, Guid EnrolmentId, Guid CohortId);

/// <summary>One learner asked one survey in one wave. Answers belong to it, and to the learner only through it.</summary>
public sealed partial class SurveyInvitation : AggregateRoot
{
    private SurveyInvitation()
    {
    }

    public SurveyInvitationId Id { get; private set; }

    public string SurveyCode { get; private set; } = null!;

    /// <summary>The version by which the learner is asked, the newest when the invitation was opened.</summary>
    public int VersionNumber { get; private set; }

    public SurveyWave Wave { get; private set; }

    public Guid LearnerId { get; private set; }

    public PersonId PersonId { get; private set; }

    public Guid EnrolmentId { get; private set; }

    public Guid CohortId { get; private set; }

    public DateOnly DueOn { get; private set; }

    public InvitationStatus Status { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>From then on it can no longer be answered.</summary>
    public DateTimeOffset EndsAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public int Reminders { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public static SurveyInvitation Open(SurveyVersion version, SurveyWave wave, SurveyedLearner learner, DateOnly dueOn, DateTimeOffset now) => new()
    {
        Id = new SurveyInvitationId(Guid.CreateVersion7(now)),
        SurveyCode = version.SurveyCode,
        VersionNumber = version.Number,
        Wave = wave,
        LearnerId = learner.LearnerId,
        PersonId = learner.PersonId,
        EnrolmentId = learner.EnrolmentId,
        CohortId = learner.CohortId,
        DueOn = dueOn,
        Status = InvitationStatus.Scheduled,
        OpenedAt = now,
        EndsAt = SchoolDay.EndOf(dueOn.AddDays(SurveyCalendar.DaysOpen(wave) - 1)),
        NextMailAt = now,
    };

    /// <summary>Hands the link out, by hand or by mail; again, where it was lost.</summary>
    public Result Send(DateTimeOffset now)
    {
        if (HasEnded(now)) return InvitationErrors.Ended;
        if (Move(InvitationVerb.Send).Error is { } refusal) return refusal;

        SentAt ??= now;
        NextMailAt = NextReminder(now);
        return Result.Success;
    }

    public Result Answer(SurveyContent content, IReadOnlyDictionary<string, string> answers, DateTimeOffset now)
    {
        if (!IsOpen(now)) return InvitationErrors.NotOpen;
        if (content.Faults(Wave, answers) is [var fault, ..]) return fault;
        if (Move(InvitationVerb.Answer).Error is { } refusal) return refusal;

        AnsweredAt = now;
        StopMail();
        return Result.Success;
    }

    public Result Expire(DateTimeOffset now)
    {
        if (!HasEnded(now)) return InvitationErrors.WrongStatus;
        if (Move(InvitationVerb.Expire).Error is { } refusal) return refusal;

        StopMail();
        return Result.Success;
    }

    /// <summary>The learner no longer consents. An answer that was given stands, but cannot be replaced any more.</summary>
    public Result Withdraw(DateTimeOffset now)
    {
        if (Move(InvitationVerb.Withdraw).Error is { } refusal) return refusal;

        if (Status == InvitationStatus.Answered && now < EndsAt) EndsAt = now;
        StopMail();
        return Result.Success;
    }

    /// <summary>Whether its link opens the questions.</summary>
    public bool IsOpen(DateTimeOffset now) =>
        !HasEnded(now) && Status is (InvitationStatus.Sent or InvitationStatus.Reminded or InvitationStatus.Answered);

    private bool HasEnded(DateTimeOffset now) => now >= EndsAt;

    private Result Move(InvitationVerb verb)
    {
        if (!InvitationTransitions.Allowed.TryGetValue((Status, verb), out var next)) return InvitationErrors.WrongStatus;

        Status = next;
        return Result.Success;
    }
}
