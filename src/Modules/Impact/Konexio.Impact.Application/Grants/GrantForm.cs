using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Impact.Domain.Grants;
using Konexio.Impact.Domain.Indicators;
using Konexio.SharedKernel;

namespace Konexio.Impact.Application.Grants;

/// <summary>What school and funder have agreed on, whole.</summary>
public abstract record GrantForm
{
    /// <example>Parcours digital 2026</example>
    public string Name { get; init; } = "";

    /// <summary>The first day that is paid for.</summary>
    public DateOnly StartsOn { get; init; }

    /// <summary>The last day that is paid for.</summary>
    public DateOnly EndsOn { get; init; }

    /// <summary>The amount in cents of a euro, 0 to 100,000,000,000.</summary>
    /// <example>12500000</example>
    public long AmountCents { get; init; }

    public GrantScopeContent? Scope { get; init; }

    /// <summary>What is to be reached, at most once for each indicator.</summary>
    public IReadOnlyList<GrantTargetContent> Targets { get; init; } = [];

    internal GrantTerms ToTerms() => new(
        Name, StartsOn, EndsOn, AmountCents, Scope?.ToScope() ?? GrantScope.Everything, [.. Targets.Select(target => new GrantTarget(target.Indicator, target.Value))]);
}

/// <summary>Which cohorts are paid for: those that fit every list. An empty list asks nothing.</summary>
public sealed record GrantScopeContent
{
    /// <example>["parcours-digital"]</example>
    public IReadOnlyList<string> Tracks { get; init; } = [];

    /// <summary>Codes of stages.</summary>
    public IReadOnlyList<string> Stages { get; init; } = [];

    /// <summary>Identifiers of cohorts.</summary>
    public IReadOnlyList<Guid> Cohorts { get; init; } = [];

    /// <summary>Identifiers of sites.</summary>
    public IReadOnlyList<Guid> Sites { get; init; } = [];

    public static GrantScopeContent Of(GrantScope scope) => new() { Tracks = scope.Tracks, Stages = scope.Stages, Cohorts = scope.Cohorts, Sites = scope.Sites };

    internal GrantScope ToScope() => new([.. Tracks.Distinct()], [.. Stages.Distinct()], [.. Cohorts.Distinct()], [.. Sites.Distinct()]);
}

/// <summary>The value of an indicator that is to be reached.</summary>
public sealed record GrantTargetContent
{
    /// <summary>The indicator's code.</summary>
    /// <example>completion</example>
    public string Indicator { get; init; } = "";

    /// <summary>Its value, in the indicator's unit.</summary>
    /// <example>0.75</example>
    public decimal Value { get; init; }
}

internal sealed class GrantScopeContentValidator : AbstractValidator<GrantScopeContent>
{
    private const int LongestCode = 60;
    private const int MostCodes = 50;
    private const int MostCohorts = 500;

    public GrantScopeContentValidator()
    {
        RuleFor(scope => scope.Tracks).AtMost(MostCodes);
        RuleForEach(scope => scope.Tracks).Length(1, LongestCode).PlainText(LongestCode);
        RuleFor(scope => scope.Stages).AtMost(MostCodes);
        RuleForEach(scope => scope.Stages).Length(1, LongestCode).PlainText(LongestCode);
        RuleFor(scope => scope.Cohorts).AtMost(MostCohorts);
        RuleFor(scope => scope.Sites).AtMost(MostCodes);
    }
}

internal static class GrantFormRules
{
    private const int LongestName = 200;
    private const int LongestCode = 60;
    private const int MostTargets = 50;

    internal static void CheckForm<T>(this AbstractValidator<T> validator) where T : GrantForm
    {
        validator.RuleFor(form => form.Name).NotEmpty().PlainText(LongestName);
        validator.RuleFor(form => form.StartsOn).NotEmpty();
        validator.RuleFor(form => form.EndsOn).NotEmpty();
        validator.RuleFor(form => form.Targets).AtMost(MostTargets);
        validator.RuleForEach(form => form.Targets).NotNull().ChildRules(target => target.RuleFor(one => one.Indicator).NotEmpty().PlainText(LongestCode));
        validator.RuleFor(form => form.Scope!).SetValidator(new GrantScopeContentValidator());
    }

    internal static async Task<IReadOnlyList<Error>> UnknownTargets(this IIndicators indicators, GrantForm form, CancellationToken ct)
    {
        if (form.Targets.Count == 0) return [];

        var known = await indicators.Codes(ct);
        return [.. form.Targets.Index().Where(target => !known.Contains(target.Item.Indicator))
            .Select(target => GrantErrors.TargetUnknown.At(FormattableString.Invariant($"/targets/{target.Index}/indicator")))];
    }
}
