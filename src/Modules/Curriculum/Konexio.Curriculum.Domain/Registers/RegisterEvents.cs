using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Registers;

/// <summary>A register was sealed, or a new version of it, which stands for all that it says.</summary>
public sealed record RegisterSealed(RegisterSheet Sheet) : IDomainEvent;
