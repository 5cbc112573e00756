using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.ExamSessions;

namespace Konexio.Certification.Application.ExamSessions;

/// <summary>Where and when which modules are tested, for how many candidates, under whose eyes.</summary>
public abstract record ExamSessionForm
{
    /// <summary>The site, as Curriculum names it.</summary>
    public Guid SiteId { get; init; }

    /// <summary>When it begins.</summary>
    /// <example>2027-03-01T09:00:00+01:00</example>
    public DateTimeOffset StartsAt { get; init; }

    /// <summary>How many candidates, 1 to 1,000; one who sits several modules takes one seat.</summary>
    public int Seats { get; init; }

    /// <summary>Codes of the modules that can be sat.</summary>
    /// <example>["tableur", "traitement-de-texte"]</example>
    public IReadOnlyList<string> ModuleCodes { get; init; } = [];

    /// <summary>Who supervises; needed before the session opens.</summary>
    public IReadOnlyList<Guid> TesterIds { get; init; } = [];

    internal ExamSessionPlan ToPlan() => new(new SiteId(SiteId), StartsAt.ToUniversalTime(), Seats, ModuleCodes, [.. TesterIds.Select(id => new TesterId(id))]);
}

internal static class ExamSessionFormRules
{
    private const int MostListed = 50;

    internal static void CheckForm<T>(this AbstractValidator<T> validator) where T : ExamSessionForm
    {
        validator.RuleFor(form => form.SiteId).NotEmpty();
        validator.RuleFor(form => form.StartsAt).NotEmpty();
        validator.RuleFor(form => form.ModuleCodes).NotNull().AtMost(MostListed);
        validator.RuleFor(form => form.TesterIds).NotNull().AtMost(MostListed);
        validator.RuleForEach(form => form.ModuleCodes).NotEmpty().PlainText(60);
        validator.RuleForEach(form => form.TesterIds).NotEmpty();
    }
}
