using Konexio.SharedKernel;

namespace Konexio.Impact.Domain.Surveys;

public readonly record struct SurveyVersionId(Guid Value) : IId<SurveyVersionId>
{
    public static SurveyVersionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One version of a survey's questions. Once published it never changes, and whoever is invited from then on is asked by it.</summary>
public sealed class SurveyVersion : AggregateRoot
{
    private SurveyVersion()
    {
    }

    public SurveyVersionId Id { get; private set; }

    public string SurveyCode { get; private set; } = null!;

    public int Number { get; private set; }

    public SurveyContent Content { get; private set; } = null!;

    public DateTimeOffset DraftedAt { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public bool IsPublished => PublishedAt is not null;

    /// <param name="survey">The survey.</param>
    /// <param name="content">The questions.</param>
    /// <param name="latest">Its newest version, where there is one.</param>
    /// <param name="now">The clock's time.</param>
    public static Result<SurveyVersion> Draft(Survey survey, SurveyContent content, SurveyVersion? latest, DateTimeOffset now)
    {
        if (latest is { IsPublished: false }) return SurveyErrors.DraftExists;
        if (SurveyFaults.OfDraft(content) is { Count: > 0 } faults) return Result<SurveyVersion>.Refused(faults);

        return new SurveyVersion
        {
            Id = new SurveyVersionId(Guid.CreateVersion7(now)),
            SurveyCode = survey.Code,
            Number = (latest?.Number ?? 0) + 1,
            Content = content.Frozen(),
            DraftedAt = now,
        };
    }

    public Result<Nothing> Revise(SurveyContent content)
    {
        if (IsPublished) return SurveyErrors.AlreadyPublished;
        if (SurveyFaults.OfDraft(content) is { Count: > 0 } faults) return Result<Nothing>.Refused(faults);

        Content = content.Frozen();
        return default(Nothing);
    }

    public Result<Nothing> Publish(DateTimeOffset now)
    {
        if (IsPublished) return SurveyErrors.AlreadyPublished;
        if (SurveyFaults.OfPublication(Content) is { Count: > 0 } faults) return Result<Nothing>.Refused(faults);

        PublishedAt = now;
        return default(Nothing);
    }
}
