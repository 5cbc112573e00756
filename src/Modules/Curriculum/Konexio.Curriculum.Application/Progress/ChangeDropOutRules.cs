using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Progress;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Progress;

/// <summary>Replaces the rules of drop-out risk, all of them. They are followed from the next sealed register on.</summary>
/// <param name="Rules">The new rules; with none, no risk is raised.</param>
public sealed record ChangeDropOutRules(IReadOnlyList<DropOutRuleInput> Rules) : ICommand<DropOutRuleList>;

/// <summary>A rule fires when all that it asks for holds.</summary>
/// <param name="Code">The rule's own name, by which a risk says which rules fired.</param>
/// <param name="ConsecutiveAbsences">At least so many absences since the last presence.</param>
/// <param name="RateBelow">An attendance rate below this one.</param>
/// <param name="AfterSessions">The rate is looked at once so many sessions are recorded.</param>
/// <param name="DistanceKmOver">From home to site more than so many kilometres.</param>
public sealed record DropOutRuleInput(
    string Code, int? ConsecutiveAbsences = null, decimal? RateBelow = null, int? AfterSessions = null, decimal? DistanceKmOver = null);

/// <summary>The rules in force.</summary>
public sealed record DropOutRuleList(IReadOnlyList<DropOutRuleInput> Rules)
{
    public static DropOutRuleList Of(DropOutRules rules) =>
        new([.. rules.Rules.Select(rule => new DropOutRuleInput(rule.Code, rule.ConsecutiveAbsences, rule.RateBelow, rule.AfterSessions, rule.DistanceKmOver))]);
}

internal sealed class ChangeDropOutRulesValidator : AbstractValidator<ChangeDropOutRules>
{
    public ChangeDropOutRulesValidator()
    {
        RuleFor(command => command.Rules).NotNull().AtMost(20);
        RuleForEach(command => command.Rules).SetValidator(new DropOutRuleValidator());
    }
}

internal sealed class DropOutRuleValidator : AbstractValidator<DropOutRuleInput>
{
    public DropOutRuleValidator()
    {
        RuleFor(rule => rule.Code).NotEmpty().MaximumLength(50).Matches("^[a-z0-9]+(-[a-z0-9]+)*$");
        RuleFor(rule => rule.ConsecutiveAbsences).InclusiveBetween(1, 100);
        RuleFor(rule => rule.RateBelow).InclusiveBetween(0.01m, 1m);
        RuleFor(rule => rule.AfterSessions).InclusiveBetween(1, 1000);
        RuleFor(rule => rule.DistanceKmOver).InclusiveBetween(1m, 1000m);
    }
}

internal sealed class ChangeDropOutRulesHandler(IDropOutRisks risks) : ICommandHandler<ChangeDropOutRules, DropOutRuleList>
{
    public async Task<Result<DropOutRuleList>> Handle(ChangeDropOutRules request, CancellationToken cancellationToken)
    {
        var changed = DropOutRules.Of([.. request.Rules.Select(RuleOf)]);
        if (!changed.Succeeded) return Result<DropOutRuleList>.Refused(changed.Errors);

        await risks.Replace(changed.Value, cancellationToken);
        return DropOutRuleList.Of(changed.Value);
    }

    private static DropOutRule RuleOf(DropOutRuleInput input) => new(input.Code)
    {
        ConsecutiveAbsences = input.ConsecutiveAbsences,
        RateBelow = input.RateBelow,
        AfterSessions = input.AfterSessions,
        DistanceKmOver = input.DistanceKmOver,
    };
}
