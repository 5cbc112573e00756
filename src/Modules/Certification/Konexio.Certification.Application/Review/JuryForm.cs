using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Certification.Application.Review;

/// <summary>What the jury says of its decision. Both comments are kept sealed.</summary>
public abstract record JuryForm
{
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>What the candidate is told.</summary>
    public string? CommentForCandidate { get; init; }

    /// <summary>Why, for the organisation alone.</summary>
    public string CommentForOrganisation { get; init; } = "";

    public sealed override string ToString() => GetType().Name;
}

internal static class JuryFormRules
{
    internal static void CheckForm<T>(this AbstractValidator<T> validator) where T : JuryForm
    {
        validator.RuleFor(form => form.CommentForCandidate).PlainLines(2000);
        validator.RuleFor(form => form.CommentForOrganisation).NotEmpty().PlainLines(2000);
    }
}
