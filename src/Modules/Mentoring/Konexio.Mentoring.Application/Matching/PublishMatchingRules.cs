using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Matching;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Matching;

/// <summary>Puts new rules in force for the runs that start from now on; each run keeps the version that it was made with.</summary>
public sealed record PublishMatchingRules : ICommand<PublishMatchingRulesResponse>
{
    /// <summary>How much each part of a score counts; together they are 100.</summary>
    public MatchingWeightsContent? Weights { get; init; }

    /// <summary>How many shared weekly slots are as good as it gets, 1 to 21.</summary>
    /// <example>3</example>
    public int? SlotsWanted { get; init; }

    /// <summary>From how many kilometres on being near counts nothing, 1 to 1,000.</summary>
    /// <example>50</example>
    public int? FarthestKilometres { get; init; }

    /// <summary>The distance part of who meets online, or whose place is not known, 0 to 1,000.</summary>
    /// <example>500</example>
    public int? OnlinePart { get; init; }

    /// <summary>What each mentee that a company's mentors have already takes off the next one's part, 0 to 1,000.</summary>
    /// <example>100</example>
    public int? SpreadStep { get; init; }
}

/// <summary>How much each part of a score counts, in percent.</summary>
public sealed record MatchingWeightsContent
{
    /// <summary>Times when both can meet.</summary>
    /// <example>35</example>
    public int Slots { get; init; }

    /// <summary>How much of what the mentee wants the mentor can help with.</summary>
    /// <example>40</example>
    public int Skills { get; init; }

    /// <summary>How near they are.</summary>
    /// <example>15</example>
    public int Distance { get; init; }

    /// <summary>How few mentees the mentor's company has already.</summary>
    /// <example>10</example>
    public int CompanySpread { get; init; }

    public static MatchingWeightsContent Of(MatchingWeights weights) =>
        new() { Slots = weights.Slots, Skills = weights.Skills, Distance = weights.Distance, CompanySpread = weights.CompanySpread };

    internal MatchingWeights ToWeights() => new(Slots, Skills, Distance, CompanySpread);
}

/// <summary>The rules that are in force now.</summary>
/// <param name="Version">Their number.</param>
/// <param name="PublishedAt">Since when they are in force.</param>
public sealed record PublishMatchingRulesResponse(int Version, DateTimeOffset PublishedAt);

internal sealed class PublishMatchingRulesValidator : AbstractValidator<PublishMatchingRules>
{
    private const int SlotsOfWeek = 21;
    private const int FarthestKilometres = 1000;

    public PublishMatchingRulesValidator()
    {
        RuleFor(command => command.Weights).NotNull();
        RuleFor(command => command.SlotsWanted).NotNull().InclusiveBetween(1, SlotsOfWeek);
        RuleFor(command => command.FarthestKilometres).NotNull().InclusiveBetween(1, FarthestKilometres);
        RuleFor(command => command.OnlinePart).NotNull().InclusiveBetween(0, MatchingRules.Full);
        RuleFor(command => command.SpreadStep).NotNull().InclusiveBetween(0, MatchingRules.Full);
    }
}

internal sealed class PublishMatchingRulesHandler(IMatchingRules rules, TimeProvider clock) : ICommandHandler<PublishMatchingRules, PublishMatchingRulesResponse>
{
    public async Task<Result<PublishMatchingRulesResponse>> Handle(PublishMatchingRules command, CancellationToken cancellationToken)
    {
        var next = (await rules.Current(cancellationToken)).Version + 1;
        var made = MatchingRules.Of(next, command.Weights!.ToWeights(), command.SlotsWanted!.Value, command.FarthestKilometres!.Value, command.OnlinePart!.Value, command.SpreadStep!.Value);
        if (!made.Succeeded) return Result<PublishMatchingRulesResponse>.Refused(made.Errors);

        var now = clock.GetUtcNow();
        rules.Add(made.Value, now);
        return new PublishMatchingRulesResponse(next, now);
    }
}
