using Konexio.Mentoring.Domain.Mentorships;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Safeguarding;

public readonly record struct SafeguardingIncidentId(Guid Value) : IId<SafeguardingIncidentId>
{
    public static SafeguardingIncidentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public enum SafeguardingCategory
{
    Harassment,
    Discrimination,
    SexualMisconduct,
    Violence,
    SelfHarm,
    Exploitation,
    MoneyOrGifts,
    DataMisuse,
    Other,
}

public enum SafeguardingStatus
{
    Reported,
    Acknowledged,
    Closed,
}

/// <summary>What who looks into an incident wrote down.</summary>
public sealed record SafeguardingNote(string Words, string By, DateTimeOffset At)
{
    public override string ToString() => nameof(SafeguardingNote);
}

/// <summary>Something that must not happen to a person at the school. Only the safeguarding role can read it; its words are sealed under a key of its own.</summary>
public sealed class SafeguardingIncident : AggregateRoot
{
    private List<SafeguardingNote> _notes = [];

    private SafeguardingIncident()
    {
    }

    public SafeguardingIncidentId Id { get; private set; }

    /// <summary>Under whose key its words are sealed: nobody else's, so that no erasure of a person takes them away unseen.</summary>
    public PersonId PersonId { get; private set; }

    public SafeguardingCategory Category { get; private set; }

    /// <summary>The mentorship in which it happened, where it was in one.</summary>
    public MentorshipId? MentorshipId { get; private set; }

    public DateOnly? HappenedOn { get; private set; }

    /// <summary>Null until revealed.</summary>
    public string? Words { get; private set; }

    /// <summary>The client that reported it.</summary>
    public string ReportedBy { get; private set; } = "";

    public DateTimeOffset ReportedAt { get; private set; }

    public SafeguardingStatus Status { get; private set; }

    public IReadOnlyList<SafeguardingNote> Notes => _notes;

    public static Result<SafeguardingIncident> Report(SafeguardingIncidentId id, PersonId key, SafeguardingReport report, DateTimeOffset now)
    {
        if (report.HappenedOn > SchoolDay.Of(now)) return SafeguardingErrors.InFuture;

        return new SafeguardingIncident
        {
            Id = id,
            PersonId = key,
            Category = report.Category,
            MentorshipId = report.MentorshipId,
            HappenedOn = report.HappenedOn,
            Words = report.Words.Trim(),
            ReportedBy = report.By,
            ReportedAt = now,
        };
    }

    public Result Acknowledge()
    {
        if (Status != SafeguardingStatus.Reported) return SafeguardingErrors.WrongState(Status);

        Status = SafeguardingStatus.Acknowledged;
        return Result.Success;
    }

    /// <summary>Also once it is closed: what comes to light later belongs to it.</summary>
    public void AddNote(SafeguardingNote note) => _notes = [.. _notes, note];

    public Result Close()
    {
        if (Status != SafeguardingStatus.Acknowledged) return SafeguardingErrors.WrongState(Status);

        Status = SafeguardingStatus.Closed;
        return Result.Success;
    }

    /// <summary>Gives a loaded incident back what was stored sealed.</summary>
    public void Reveal(string words, IEnumerable<SafeguardingNote> notes) => (Words, _notes) = (words, [.. notes]);
}
