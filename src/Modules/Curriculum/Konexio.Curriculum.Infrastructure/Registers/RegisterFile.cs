namespace Konexio.Curriculum.Infrastructure.Registers;

/// <summary>A file to hand over. Its name never holds a person's.</summary>
public sealed record RegisterFile(byte[] Content, string MediaType, string FileName)
{
    public override string ToString() => nameof(RegisterFile);
}
