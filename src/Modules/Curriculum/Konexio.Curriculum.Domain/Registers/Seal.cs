namespace Konexio.Curriculum.Domain.Registers;

/// <summary>One link of a cohort's chain of seals; hashes are SHA-256 in lower-case hexadecimal.</summary>
/// <param name="Form">The version of <see cref="SheetText"/> that was hashed.</param>
/// <param name="Position">1 for the cohort's first seal.</param>
/// <param name="Previous">The hash of the seal before; null for the first.</param>
/// <param name="Hash">The hash of the sheet's text.</param>
public sealed record Seal(int Form, int Position, string? Previous, string Hash);
