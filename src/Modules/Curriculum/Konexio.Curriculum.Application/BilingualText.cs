using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Languages;

namespace Konexio.Curriculum.Application;

/// <summary>The same words in the two languages in which the school writes.</summary>
public sealed record BilingualText
{
    /// <summary>In French.</summary>
    /// <example>Autonomie numérique</example>
    public string Fr { get; init; } = "";

    /// <summary>In English.</summary>
    /// <example>Digital autonomy</example>
    public string En { get; init; } = "";

    public static BilingualText Of(Wording wording) => new() { Fr = wording.French, En = wording.English };

    internal Wording ToWording() => new(Fr.Trim(), En.Trim());
}

internal sealed class BilingualTextValidator : AbstractValidator<BilingualText>
{
    private const int Longest = 300;

    public BilingualTextValidator()
    {
        RuleFor(text => text.Fr).NotEmpty().PlainText(Longest);
        RuleFor(text => text.En).NotEmpty().PlainText(Longest);
    }
}
