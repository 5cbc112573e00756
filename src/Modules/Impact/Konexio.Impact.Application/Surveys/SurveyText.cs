using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Impact.Domain.Surveys;

namespace Konexio.Impact.Application.Surveys;

/// <summary>The same words in each language in which learners are asked. A draft may lack some, a published version none.</summary>
public sealed record SurveyText
{
    /// <summary>In French; never absent.</summary>
    /// <example>Quelle est votre situation aujourd'hui ?</example>
    public string Fr { get; init; } = "";

    /// <summary>In English.</summary>
    /// <example>What is your situation today?</example>
    public string En { get; init; } = "";

    /// <summary>In Arabic.</summary>
    /// <example>ما هو وضعك اليوم؟</example>
    public string Ar { get; init; } = "";

    /// <summary>In Persian or Dari.</summary>
    /// <example>وضعیت شما امروز چیست؟</example>
    public string Fa { get; init; } = "";

    /// <summary>In Pashto.</summary>
    /// <example>نن ورځ ستاسو وضعیت څه دی؟</example>
    public string Ps { get; init; } = "";

    /// <summary>In Tigrinya.</summary>
    /// <example>ሎሚ ኩነታትኩም እንታይ ይመስል?</example>
    public string Ti { get; init; } = "";

    /// <summary>In Ukrainian.</summary>
    /// <example>Яка ваша ситуація сьогодні?</example>
    public string Uk { get; init; } = "";

    public static SurveyText Of(SurveyWording wording) => new()
    {
        Fr = wording.Fr,
        En = wording.En,
        Ar = wording.Ar,
        Fa = wording.Fa,
        Ps = wording.Ps,
        Ti = wording.Ti,
        Uk = wording.Uk,
    };

    internal SurveyWording ToWording() => new(Fr.Trim(), En.Trim(), Ar.Trim(), Fa.Trim(), Ps.Trim(), Ti.Trim(), Uk.Trim());
}

internal sealed class SurveyTextValidator : AbstractValidator<SurveyText>
{
    private const int Longest = 300;

    public SurveyTextValidator()
    {
        RuleFor(text => text.Fr).NotEmpty().PlainText(Longest);
        RuleFor(text => text.En).PlainText(Longest);
        RuleFor(text => text.Ar).PlainText(Longest);
        RuleFor(text => text.Fa).PlainText(Longest);
        RuleFor(text => text.Ps).PlainText(Longest);
        RuleFor(text => text.Ti).PlainText(Longest);
        RuleFor(text => text.Uk).PlainText(Longest);
    }
}
