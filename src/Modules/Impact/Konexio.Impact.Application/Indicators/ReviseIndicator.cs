using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Impact.Domain.Indicators;
using Konexio.SharedKernel;

namespace Konexio.Impact.Application.Indicators;

/// <summary>Says anew what an indicator measures, as its next version; figures that were computed by an earlier one stay.</summary>
public sealed record ReviseIndicator : ICommand<ReviseIndicatorResponse>
{
    [JsonIgnore]
    public string Code { get; init; } = "";

    public IndicatorWording? Name { get; init; }

    /// <summary>How it is counted, as who reads the figure is told.</summary>
    public IndicatorWording? Method { get; init; }

    public IndicatorUnit Unit { get; init; }

    public IndicatorFormulaContent? Formula { get; init; }
}

/// <summary>The new version.</summary>
/// <param name="Code">The indicator's code.</param>
/// <param name="Number">The version's number.</param>
public sealed record ReviseIndicatorResponse(string Code, int Number);

internal sealed class ReviseIndicatorValidator : AbstractValidator<ReviseIndicator>
{
    public ReviseIndicatorValidator()
    {
        RuleFor(command => command.Name).NotNull().SetValidator(new IndicatorWordingValidator()!);
        RuleFor(command => command.Method).NotNull().SetValidator(new IndicatorWordingValidator()!);
        RuleFor(command => command.Unit).IsInEnum();
        RuleFor(command => command.Formula).NotNull().SetValidator(new IndicatorFormulaContentValidator()!);
    }
}

internal sealed class ReviseIndicatorHandler(IIndicators indicators, TimeProvider clock) : ICommandHandler<ReviseIndicator, ReviseIndicatorResponse>
{
    public async Task<Result<ReviseIndicatorResponse>> Handle(ReviseIndicator command, CancellationToken cancellationToken)
    {
        if (await indicators.Find(command.Code, cancellationToken) is not { } current) return IndicatorErrors.NotFound;

        var revised = current.Revised(new IndicatorContent(command.Name!.ToText(), command.Method!.ToText(), command.Unit, command.Formula!.ToFormula()), clock.GetUtcNow());
        if (!revised.Succeeded) return Result<ReviseIndicatorResponse>.Refused(revised.Errors);

        await indicators.Add(revised.Value, cancellationToken);
        return new ReviseIndicatorResponse(revised.Value.Code, revised.Value.Number);
    }
}
