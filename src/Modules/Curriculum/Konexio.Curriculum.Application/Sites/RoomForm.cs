using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Sites;

namespace Konexio.Curriculum.Application.Sites;

/// <summary>What the school says of a room.</summary>
public abstract record RoomForm
{
    /// <example>Salle 2</example>
    public string Name { get; init; } = "";

    /// <example>16</example>
    public int Seats { get; init; }

    /// <example>15</example>
    public int Computers { get; init; }

    /// <summary>Whether a wheelchair gets there.</summary>
    public bool StepFreeAccess { get; init; }

    internal RoomDetails ToDetails() => new(Name, Seats, Computers, StepFreeAccess);
}

internal static class RoomFormRules
{
    private const int Largest = 1_000;

    internal static void CheckForm<T>(this AbstractValidator<T> validator) where T : RoomForm
    {
        validator.RuleFor(form => form.Name).NotEmpty().WithErrorCode(RoomErrors.NameRequired.Code).PlainText(100);
        validator.RuleFor(form => form.Seats).InclusiveBetween(1, Largest).WithErrorCode(RoomErrors.SeatsOutOfRange.Code);
        validator.RuleFor(form => form.Computers).InclusiveBetween(0, Largest).WithErrorCode(RoomErrors.ComputersOutOfRange.Code);
    }
}
