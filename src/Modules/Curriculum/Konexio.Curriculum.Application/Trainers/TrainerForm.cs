using FluentValidation;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Curriculum.Application.Trainers;

/// <summary>Who a trainer is: one name is enough.</summary>
public abstract record TrainerForm
{
    /// <example>Sonia</example>
    public string? GivenName { get; init; }

    /// <example>Exemple</example>
    public string? FamilyName { get; init; }

    /// <example>sonia@example.org</example>
    public string? Email { get; init; }

    public sealed override string ToString() => GetType().Name;
}

internal static class TrainerFormRules
{
    internal static void CheckForm<T>(this AbstractValidator<T> validator) where T : TrainerForm
    {
        validator.RuleFor(form => form.GivenName).PlainText(100);
        validator.RuleFor(form => form.FamilyName).PlainText(100);
        validator.RuleFor(form => form.Email).PlainText(254).EmailAddress();
    }
}
