using System.Runtime.CompilerServices;
using Sparkify.Staging.Json;

namespace Sparkify.Staging.Rules;

/// <summary>The rules that are alike for all fields of a type. Each reads a field, or says why the record is none.</summary>
internal sealed unsafe class FieldRules(RecordShape shape)
{
    public FieldSlot* Slots { get; set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Refusal? Required(int field) => Slots[field].IsAbsent ? Refusal.Missing(shape.Names[field]) : null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Refusal? OptionalText(int field) =>
        Slots[field].Kind <= SlotKind.EscapedText ? null : Refusal.WrongType(shape.Names[field], "a text");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Refusal? RequiredText(int field) => Slots[field].IsText ? null : Required(field) ?? OptionalText(field);

    /// <summary>A text that has at least one character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Refusal? FilledText(int field) =>
        Slots[field].IsText && Slots[field].Length > 0
            ? null
            : RequiredText(field) ?? Refusal.Impossible(shape.Names[field], "is empty");

    public Refusal? RequiredInteger(int field, out long value)
    {
        value = 0;
        return Slots[field].Kind == SlotKind.Number && JsonNumber.TryReadInteger(Slots[field].Raw, out value)
            ? null
            : Required(field) ?? Refusal.WrongType(shape.Names[field], "an integer of 64 bits");
    }

    public Refusal? OptionalInt32(int field, out int? value)
    {
        value = null;
        if (Slots[field].IsAbsent)
        {
            return null;
        }

        if (RequiredInteger(field, out var number) != null || number != (int)number)
        {
            return Refusal.WrongType(shape.Names[field], "an integer of 32 bits");
        }

        value = (int)number;
        return null;
    }

    /// <summary>A point in time: an integer that may be written as a float.</summary>
    public Refusal? OptionalMoment(int field, out long? value)
    {
        value = null;
        if (Slots[field].IsAbsent)
        {
            return null;
        }

        if (Slots[field].Kind != SlotKind.Number || !JsonNumber.TryReadWhole(Slots[field].Raw, out var number))
        {
            return Refusal.WrongType(shape.Names[field], "an integer of 64 bits");
        }

        value = number;
        return null;
    }

    public Refusal? OptionalDouble(int field, out double? value)
    {
        value = null;
        if (Slots[field].IsAbsent)
        {
            return null;
        }

        if (Slots[field].Kind != SlotKind.Number || !JsonNumber.TryReadDouble(Slots[field].Raw, out var number))
        {
            return Refusal.WrongType(shape.Names[field], "a finite number");
        }

        value = number;
        return null;
    }

    /// <summary>A number of seconds, zero or more.</summary>
    public Refusal? OptionalSeconds(int field, out double? value) =>
        OptionalDouble(field, out value) ?? (value < 0 ? Refusal.Impossible(shape.Names[field], "is negative") : null);
}
