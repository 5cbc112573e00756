namespace Konexio.Curriculum.Infrastructure.Documents;

/// <summary>What a certificate of attendance (attestation d'assiduité) says; it is written in French, as the training is.</summary>
internal sealed record AttendanceCertificate
{
    public required string Learner { get; init; }

    /// <summary>The name in its own script, where it has one.</summary>
    public string? NativeName { get; init; }

    public required string Track { get; init; }

    public required string Stage { get; init; }

    public required string Cohort { get; init; }

    public required IReadOnlyList<string> Objectives { get; init; }

    public required string Site { get; init; }

    public required string Address { get; init; }

    public required string Commune { get; init; }

    /// <summary>Every half-day on whose sealed sheet the learner stands.</summary>
    public required IReadOnlyList<CertifiedHalfDay> HalfDays { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public DateOnly From => HalfDays.Min(half => half.On);

    public DateOnly Until => HalfDays.Max(half => half.On);

    public int MinutesHeld => HalfDays.Sum(half => half.Minutes);

    public int MinutesAttended => HalfDays.Where(half => half.Attended).Sum(half => half.Minutes);

    public override string ToString() => nameof(AttendanceCertificate);
}

internal sealed record CertifiedHalfDay(DateOnly On, int Minutes, bool Attended);
