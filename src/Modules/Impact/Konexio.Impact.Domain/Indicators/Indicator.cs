using Konexio.SharedKernel;

namespace Konexio.Impact.Domain.Indicators;

/// <summary>One version of what is measured, and how: it never changes, since figures name the version that they were computed by.</summary>
public sealed class Indicator : AggregateRoot
{
    private Indicator()
    {
    }

    public string Code { get; private set; } = "";

    public int Number { get; private set; }

    public IndicatorContent Content { get; private set; } = null!;

    public DateTimeOffset CreatedAt { get; private set; }

    public static Result<Indicator> First(string code, IndicatorContent content, DateTimeOffset now) => Make(code, 1, content, now);

    /// <summary>The version that comes after this one.</summary>
    public Result<Indicator> Revised(IndicatorContent content, DateTimeOffset now) =>
        content == Content ? IndicatorErrors.Unchanged : Make(Code, Number + 1, content, now);

    private static Result<Indicator> Make(string code, int number, IndicatorContent content, DateTimeOffset now) => content.Formula.Fault() is { } fault
        ? fault
        : new Indicator { Code = code, Number = number, Content = content, CreatedAt = now };
}

/// <summary>The same in French and English.</summary>
public sealed record Bilingual(string French, string English);

/// <summary>What an indicator's ratio means.</summary>
public enum IndicatorUnit
{
    /// <summary>A part of a whole, 0 to 1.</summary>
    Share,

    /// <summary>A mean difference on the grid from 1 to 5.</summary>
    Points,

    /// <summary>Minutes for each learner.</summary>
    MinutesPerPerson,

    Count,
}

public sealed record IndicatorContent(Bilingual Name, Bilingual Method, IndicatorUnit Unit, IndicatorFormula Formula);

public static class IndicatorErrors
{
    public static Error NotFound => Error.NotFound("indicator.not-found");

    public static Error Unchanged => Error.Conflict("indicator.unchanged");

    public static Error OneSource => Error.Invalid("indicator.one-source", "/formula");

    public static Error NothingCounted => Error.Invalid("indicator.nothing-counted", "/formula/survey/counted");
}

public interface IIndicators
{
    /// <summary>The version in force.</summary>
    Task<Indicator?> Find(string code, CancellationToken ct);

    Task<IReadOnlyCollection<string>> Codes(CancellationToken ct);

    Task Add(Indicator indicator, CancellationToken ct);
}
