using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Calendar;

public readonly record struct CalendarLinkId(Guid Value) : IId<CalendarLinkId>
{
    public static CalendarLinkId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public enum CalendarSubject
{
    Cohort,
    Learner,
    Trainer,
}

/// <summary>Lets whoever holds its secret read one calendar, until it is revoked.</summary>
public sealed class CalendarLink : AggregateRoot
{
    private CalendarLink()
    {
    }

    public CalendarLinkId Id { get; private set; }

    public CalendarSubject Subject { get; private set; }

    /// <summary>The id of the cohort, learner or trainer whose sessions are shown.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>The secret itself is shown once and never kept.</summary>
    public byte[] SecretHash { get; private set; } = [];

    public DateTimeOffset IssuedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public static CalendarLink Issue(CalendarSubject subject, Guid subjectId, CalendarSecret secret, DateTimeOffset now) => new()
    {
        Id = new CalendarLinkId(Guid.CreateVersion7(now)),
        Subject = subject,
        SubjectId = subjectId,
        SecretHash = CalendarSecret.HashOf(secret.Text),
        IssuedAt = now,
    };

    public bool Opens(string secret) => RevokedAt is null && CalendarSecret.Matches(secret, SecretHash);

    public Result Revoke(DateTimeOffset now)
    {
        if (RevokedAt is not null) return CalendarLinkErrors.AlreadyRevoked;

        RevokedAt = now;
        return Result.Success;
    }
}
