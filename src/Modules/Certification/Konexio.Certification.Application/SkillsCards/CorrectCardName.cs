using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.SkillsCards;

/// <summary>Corrects the name that a card bears; certificates keep the old one until each is issued again.</summary>
public sealed record CorrectCardName : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <example>Amina Exemple</example>
    public string Name { get; init; } = "";

    public override string ToString() => nameof(CorrectCardName);
}

internal sealed class CorrectCardNameValidator : AbstractValidator<CorrectCardName>
{
    private const int Longest = 200;

    public CorrectCardNameValidator() => RuleFor(command => command.Name).NotEmpty().PlainText(Longest);
}

internal sealed class CorrectCardNameHandler(ISkillsCards cards, IAudit audit) : ICommandHandler<CorrectCardName, Nothing>
{
    public async Task<Result<Nothing>> Handle(CorrectCardName command, CancellationToken cancellationToken)
    {
        var name = FullName.Of(command.Name);
        if (!name.Succeeded) return Result<Nothing>.Refused(name.Errors);
        if (await cards.Find(new SkillsCardId(command.Id), cancellationToken) is not { } card) return SkillsCardErrors.NotFound;
        if (card.CorrectName(name.Value).Error is { } refusal) return refusal;

        audit.Touched(card.Candidate.PersonId, nameof(CorrectCardName), AuditedAccess.Change, "name");
        return default(Nothing);
    }
}
